/**
 * The part of JQL that the sandbox understands.
 * May use tracker.
 * Must not know HTTP.
 */
@NullMarked
package dev.handoff.server.sandbox.jql;

import org.jspecify.annotations.NullMarked;
