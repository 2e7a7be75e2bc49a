package dev.handoff.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered about a configured tracker.
 *
 * @param firstSeen when it was first configured
 * @param writingSince when dry run was last switched off; null while it is on
 */
public record TrackerState(Instant firstSeen, @Nullable Instant writingSince) {}
