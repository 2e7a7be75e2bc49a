package dev.handoff.server.watch;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.site.Crossing;
import dev.handoff.server.site.Crossings;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds a ticket's crossing and judges its context; a pure function of the ticket, the settings and the instant. */
public final class Judge {

    private final Crossings crossings;
    private final Assessor assessor;

    public Judge(Crossings crossings, Assessor assessor) {
        this.crossings = crossings;
        this.assessor = assessor;
    }

    /** @param ticket as people wrote it, without our own comments */
    public Finding judge(Ticket ticket, Instant now) {
        Direction direction = crossings.direction(ticket);
        return new Finding(assessor.assess(ticket, direction, now), crossings.find(ticket));
    }

    /** @param crossing null when the ticket stays where it is, or nothing tells */
    public record Finding(Assessment assessment, @Nullable Crossing crossing) {}
}
