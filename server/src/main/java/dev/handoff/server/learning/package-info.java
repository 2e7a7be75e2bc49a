/**
 * Learning from people: which questions they call wrong, and which items are muted to advice-only for it.
 * May use {@code ticket} and {@code context}; pure, with ports to where reactions are stored.
 * Must not know who said it, SQL, HTTP or how advice is worded.
 */
@NullMarked
package dev.handoff.server.learning;

import org.jspecify.annotations.NullMarked;
