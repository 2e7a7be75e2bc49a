/**
 * How Jira writes tickets, users and comments as JSON, in the dialects of Cloud and Data Center.
 * May use tracker, markup and json.
 * Must not know HTTP or change anything.
 */
@NullMarked
package dev.handoff.server.sandbox.shape;

import org.jspecify.annotations.NullMarked;
