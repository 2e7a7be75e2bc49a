package dev.handoff.server.context;

import dev.handoff.server.ticket.Ticket;
import java.util.Collection;
import java.util.Set;

/** What the name of an issue type, or a label, says of the kind of work. */
final class IssueTypes {

    private final Cues cues;
    private final Collection<String> spikeLabels;

    IssueTypes(Cues cues) {
        this.cues = cues;
        spikeLabels = Set.copyOf(cues.all(Cue.SPIKE_LABEL));
    }

    /** Does its type say that something is broken? */
    boolean isDefect(Ticket ticket) {
        return cues.isIn(Cue.DEFECT_TYPE, ticket.issueType());
    }

    boolean isSpike(Ticket ticket) {
        return cues.isIn(Cue.SPIKE_TYPE, ticket.issueType())
                || ticket.labels().stream().anyMatch(spikeLabels::contains);
    }
}
