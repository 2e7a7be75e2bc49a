package dev.handoff.server.web;

import dev.handoff.server.intake.Rest;
import dev.handoff.server.ticket.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * How this process stands with a tracker.
 *
 * @param name in the settings
 * @param rest null while it is not left alone
 * @param allowance what it last said of its limits; null where it never has
 * @param comments how many new ones may be written now
 * @param mostComments in an hour
 */
public record TrackerStanding(
        String name, @Nullable Rest rest, @Nullable Allowance allowance, int comments, int mostComments) {}
