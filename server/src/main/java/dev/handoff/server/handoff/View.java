package dev.handoff.server.handoff;

import dev.handoff.server.context.Grounds;
import dev.handoff.server.site.Crossing;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The ticket as it is seen at one instant.
 *
 * @param ticket as people wrote it, without our own comments
 * @param crossing null when it approaches and made none
 * @param grounds what its answers rest on now
 * @param decider the person its DECISION names, where that is somebody the tracker knows
 */
public record View(
        Ticket ticket,
        @Nullable Crossing crossing,
        Grounds grounds,
        @Nullable Person decider,
        Instant now) {}
