package dev.handoff.server;

import com.google.gson.Gson;
import dev.handoff.client.Judgement;
import dev.handoff.server.api.KnownJudgements;
import dev.handoff.server.check.Judgements;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.intake.SweepLog;
import dev.handoff.server.store.Assessments;
import dev.handoff.server.store.FrozenAssessment;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.watch.InputHash;
import dev.handoff.server.watch.Journal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps judgements in the database, and finds them again for the API. */
final class StoredJournal implements Journal, KnownJudgements {

    private static final Gson GSON = new Gson();

    private final Assessments assessments;
    private final SweepLog sweeps;

    StoredJournal(Assessments assessments, SweepLog sweeps) {
        this.assessments = assessments;
        this.sweeps = sweeps;
    }

    @Override
    public void keep(TicketRef ref, Ticket ticket, Assessment assessment) {
        String body = GSON.toJson(Judgements.of(assessment), Judgement.class);
        assessments.keep(new FrozenAssessment(
                stable(ref, ticket),
                ticket.key(),
                assessment.at(),
                assessment.kind().word(),
                assessment.direction().from(),
                assessment.direction().to(),
                assessment.flagged(),
                assessment.gaps().stream().map(gap -> gap.item().name()).toList(),
                InputHash.of(ticket, body),
                body));
    }

    @Override
    public void handled(TicketRef ref, Ticket ticket) {
        if (ticket.updated() != null) {
            sweeps.handled(stable(ref, ticket), ticket.key().value(), ticket.updated());
        }
    }

    @Override
    public Optional<String> last(String key, @Nullable String tracker) {
        return assessments.lastOf(key, tracker).map(FrozenAssessment::body);
    }

    private static TicketRef stable(TicketRef ref, Ticket ticket) {
        return ticket.id().isBlank() ? ref : new TicketRef(ref.tracker(), ticket.id());
    }
}
