package dev.handoff.server.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with one item in one place.
 *
 * @param mutedSince null while it counts
 */
public record Figure(Scope scope, Tally tally, @Nullable Instant mutedSince) {}
