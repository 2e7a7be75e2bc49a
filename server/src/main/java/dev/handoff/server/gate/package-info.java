/**
 * The gate that moves a ticket back: whether one that goes on with gaps is to be sent back, and when it is better left alone.
 * May use {@code ticket}, {@code context}, {@code site} and {@code handoff}; pure but for the port {@code Moves}.
 * Must not know SQL, HTTP, or how it is worded on a ticket.
 */
@NullMarked
package dev.handoff.server.gate;

import org.jspecify.annotations.NullMarked;
