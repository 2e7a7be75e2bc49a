package dev.handoff.server.watch;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Background;
import dev.handoff.server.context.Dismissal;
import dev.handoff.server.context.GoodAnswers;
import dev.handoff.server.context.Grounds;
import dev.handoff.server.context.Memory;
import dev.handoff.server.site.Crossing;
import dev.handoff.server.site.Crossings;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a ticket's crossing and judges its context; a pure function of the ticket, its background, the settings and the instant. */
public final class Judge {

    private final Crossings crossings;
    private final Assessor assessor;

    public Judge(Crossings crossings, Assessor assessor) {
        this.crossings = crossings;
        this.assessor = assessor;
    }

    /** @param ticket as people wrote it, without our own comments */
    public Finding judge(Ticket ticket, Instant now, Background background) {
        Crossing crossing = crossings.find(ticket);
        Direction way = crossing == null ? null : crossing.direction();
        Assessor fitting = assessor.fitting(ticket, way);
        // A question is judged the way it goes, not the way the ticket was sent once.
        Direction direction = way == null || fitting == assessor ? crossings.direction(ticket) : way;
        return new Finding(fitting.assess(ticket, direction, now, background), crossing, fitting.dismissals(ticket));
    }

    GoodAnswers goodAnswers(Ticket ticket, Finding finding, Background background) {
        return assessor.of(finding.assessment()).goodAnswers(ticket, finding.assessment(), background);
    }

    Memory memory(Ticket ticket, Finding finding, Background background) {
        return assessor.of(finding.assessment()).memory(ticket, finding.assessment(), background);
    }

    /** @param background what it was judged with */
    Grounds grounds(Ticket ticket, Finding finding, Background background) {
        return assessor.of(finding.assessment()).grounds(ticket, finding.assessment(), background);
    }

    /**
     * @param crossing null when the ticket stays where it is, or nothing tells
     * @param dismissals what people called wrong in its comments
     */
    public record Finding(Assessment assessment, @Nullable Crossing crossing, List<Dismissal> dismissals) {

        public Finding {
            dismissals = List.copyOf(dismissals);
        }
    }
}
