/**
 * {@code check}: judges tickets from a file of Jira's JSON, and scores the judgement against what people said.
 * May use {@code jira}'s issue reading, {@code context} and {@code site}; reads and writes files only.
 * Must not know HTTP, SQL, trackers or advice.
 */
@NullMarked
package dev.handoff.server.check;

import org.jspecify.annotations.NullMarked;
