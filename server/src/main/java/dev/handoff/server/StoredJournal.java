package dev.handoff.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.handoff.client.Judgement;
import dev.handoff.server.api.KnownJudgements;
import dev.handoff.server.audit.Fact;
import dev.handoff.server.audit.JudgedFacts;
import dev.handoff.server.check.KeptJudgement;
import dev.handoff.server.context.Answer;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Background;
import dev.handoff.server.context.Dismissal;
import dev.handoff.server.intake.SweepLog;
import dev.handoff.server.report.history.Length;
import dev.handoff.server.site.Crossings;
import dev.handoff.server.store.Assessments;
import dev.handoff.server.store.AuditTrail;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.FrozenAssessment;
import dev.handoff.server.store.PostgresOutbox;
import dev.handoff.server.store.TicketShapes;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.watch.InputHash;
import dev.handoff.server.watch.Journal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps judgements in the database, and finds them again for the API. */
final class StoredJournal implements Journal, KnownJudgements {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Assessments assessments;
    private final AuditTrail audit;
    private final TicketShapes shapes;
    private final SweepLog sweeps;
    private final LearningDesk learning;
    private final Crossings crossings;

    /** @param outbox told which gaps opened and closed */
    StoredJournal(
            Database database, PostgresOutbox outbox, SweepLog sweeps, LearningDesk learning, Crossings crossings) {
        this.assessments = new Assessments(database, outbox);
        this.audit = new AuditTrail(database);
        this.shapes = new TicketShapes(database);
        this.sweeps = sweeps;
        this.learning = learning;
        this.crossings = crossings;
    }

    @Override
    public void keep(TicketRef ref, Ticket ticket, Assessment assessment) {
        FrozenAssessment frozen = frozen(ref, ticket, assessment);
        assessments.keep(
                frozen,
                crossings.team(ticket),
                audited(frozen, ticket, assessment, "assessment.made"),
                crossings.find(ticket) != null);
        assessments.entitle(frozen.ticket(), ticket.isOpen() ? ticket.summary() : null);
    }

    @Override
    public String freeze(TicketRef ref, Ticket ticket, Assessment assessment) {
        FrozenAssessment frozen = frozen(ref, ticket, assessment);
        shapes.keep(frozen.ticket(), ticket.components(), Length.words(ticket.description()));
        return String.valueOf(assessments.freeze(
                frozen, crossings.team(ticket), audited(frozen, ticket, assessment, "assessment.frozen")));
    }

    private static Assessments.Audited audited(
            FrozenAssessment frozen, Ticket ticket, Assessment assessment, String what) {
        JudgedFacts facts = new JudgedFacts(frozen.ticket(), ticket, assessment, what, frozen.body());
        return (id, at, before) ->
                facts.given(id, at == null || before == null ? null : new JudgedFacts.Before(at, states(before)));
    }

    private static Map<String, String> states(String body) {
        Map<String, String> states = new HashMap<>();
        GSON.fromJson(body, Judgement.class).items().forEach((item, judged) -> states.put(item, judged.state()));
        return states;
    }

    private static FrozenAssessment frozen(TicketRef ref, Ticket ticket, Assessment assessment) {
        String body = KeptJudgement.write(assessment);
        return new FrozenAssessment(
                stable(ref, ticket),
                ticket.key(),
                assessment.at(),
                assessment.kind().word(),
                assessment.direction().from(),
                assessment.direction().to(),
                assessment.flagged(),
                assessment.gaps().stream().map(gap -> gap.item().name()).toList(),
                InputHash.of(ticket, body),
                body);
    }

    @Override
    public void heard(TicketRef ref, Ticket ticket, List<Dismissal> dismissals) {
        learning.heard(stable(ref, ticket), ticket.key(), dismissals);
    }

    @Override
    public void shown(TicketRef ref, Ticket ticket, Assessment assessment) {
        learning.shown(
                stable(ref, ticket),
                ticket.key(),
                assessment.gaps().stream().map(Answer::item).toList());
    }

    @Override
    public void enter(List<Fact> facts) {
        if (!facts.isEmpty()) {
            audit.append(facts);
        }
    }

    /** What is known beside the ticket. */
    Background background(String tracker, Ticket ticket) {
        return learning.background(stable(new TicketRef(tracker, ticket.key().value()), ticket), ticket.key());
    }

    @Override
    public void handled(TicketRef ref, Ticket ticket) {
        if (ticket.updated() != null) {
            sweeps.handled(stable(ref, ticket), ticket.key().value(), ticket.updated());
        }
    }

    @Override
    public Optional<Known> find(String key, @Nullable String tracker) {
        return assessments.lastOf(key, tracker).map(it -> new Known(it.ticket(), it.key(), it.body()));
    }

    private static TicketRef stable(TicketRef ref, Ticket ticket) {
        return ticket.id().isBlank() ? ref : new TicketRef(ref.tracker(), ticket.id());
    }
}
