/**
 * The service's front door: wiring, settings and commands. {@link dev.handoff.server.HandoffServer#run} reads as the map of
 * the house.
 * May use every room.
 * Must not hold rules of its own.
 */
@NullMarked
package dev.handoff.server;

import org.jspecify.annotations.NullMarked;
