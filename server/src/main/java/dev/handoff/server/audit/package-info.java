/**
 * The audit: who did what, when, why and through which door, each entry chained to the one before; how it is told and exported.
 * May use {@code ticket} and {@code context}; pure but for the port {@code Entries}.
 * Must not know SQL, HTTP, hand-offs or how advice is worded.
 */
@NullMarked
package dev.handoff.server.audit;

import org.jspecify.annotations.NullMarked;
