/**
 * The firm, its tickets and every change to them: the state of the sandbox.
 * May use json and markup.
 * Must not know HTTP, how Jira words its JSON, or who listens to changes.
 */
@NullMarked
package dev.handoff.server.sandbox.tracker;

import org.jspecify.annotations.NullMarked;
