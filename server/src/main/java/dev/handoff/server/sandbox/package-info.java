/**
 * An embedded, stateful Jira look-alike with a small firm's tickets, for the demo and for tests.
 * May use Gson, Jetty, SnakeYAML and the JDK; shares nothing with the room jira, so that each checks the other.
 * Must not know anything else of ours.
 */
@NullMarked
package dev.handoff.server.sandbox;

import org.jspecify.annotations.NullMarked;
