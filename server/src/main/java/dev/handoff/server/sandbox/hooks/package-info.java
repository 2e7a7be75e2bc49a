/**
 * Webhooks: who listens, what is sent, and when it is sent again.
 * May use tracker, shape, jql and the JDK's HTTP client.
 * Must not know how requests come in.
 */
@NullMarked
package dev.handoff.server.sandbox.hooks;

import org.jspecify.annotations.NullMarked;
