package dev.handoff.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.advice.AdviceSettings;
import dev.handoff.server.advice.CommentBudget;
import dev.handoff.server.advice.CommentWriter;
import dev.handoff.server.advice.ItemWording;
import dev.handoff.server.advice.Planner;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.ItemTexts;
import dev.handoff.server.intake.TicketHandler.LeaseLost;
import dev.handoff.server.site.CrossingRule;
import dev.handoff.server.site.Crossings;
import dev.handoff.server.site.SitesForTests;
import dev.handoff.server.ticket.FakeTracker;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final Instant NOW = Instant.parse("2026-11-10T10:00:00Z");
    private static final Ticket HOLLOW = TicketBuilder.ticket("HOM-1")
            .summary("Breakdown cover on the car price page")
            .description("As a customer I want breakdown cover so that I have breakdown cover.\n\nEvidence: see Slack")
            .reporter(TicketBuilder.person("gemma", "Europe/London"))
            .assignee(TicketBuilder.person("kamil", "Europe/Warsaw"))
            .build();

    private final FakeTracker tracker = FakeTracker.cloud().holding(HOLLOW);
    private final List<String> kept = new ArrayList<>();
    private final List<Instant> again = new ArrayList<>();
    private final List<VisitReport> reports = new ArrayList<>();

    @Test
    void a_flagged_ticket_that_crossed_gets_its_comment_and_is_remembered() {
        visit(Set.of(), 5).handle(new TicketRef("firm", "HOM-1"), () -> {});

        assertThat(tracker.read("HOM-1").comments()).hasSize(1);
        assertThat(kept).containsExactly("kept HOM-1", "handled HOM-1");
        assertThat(reports).singleElement().matches(report -> report.advice().createsComment());
    }

    @Test
    void a_second_visit_writes_nothing() {
        Visit visit = visit(Set.of(), 5);
        visit.handle(new TicketRef("firm", "HOM-1"), () -> {});
        tracker.takeWrites();

        visit.handle(new TicketRef("firm", "HOM-1"), () -> {});

        assertThat(tracker.takeWrites()).isEmpty();
    }

    @Test
    void without_a_comment_left_in_the_budget_the_ticket_waits_its_turn() {
        Visit visit = visit(Set.of(), 1);
        visit.handle(new TicketRef("firm", "HOM-1"), () -> {});
        tracker.holding(TicketBuilder.like(HOLLOW).build());

        visit.handle(new TicketRef("firm", "HOM-1"), () -> {});

        assertThat(tracker.read("HOM-1").comments()).isEmpty();
        assertThat(again).containsExactly(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void a_project_that_is_not_watched_is_left_alone() {
        visit(Set.of("MOT"), 5).handle(new TicketRef("firm", "HOM-1"), () -> {});

        assertThat(tracker.takeWrites()).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void a_tracker_that_is_no_longer_configured_is_left_alone() {
        visit(Set.of(), 5).handle(new TicketRef("old-firm", "HOM-1"), () -> {});

        assertThat(tracker.takeWrites()).isEmpty();
    }

    @Test
    void a_lost_lease_stops_the_visit_before_it_writes() {
        Visit visit = visit(Set.of(), 5);

        try {
            visit.handle(new TicketRef("firm", "HOM-1"), () -> {
                throw new LeaseLost("taken over");
            });
        } catch (LeaseLost expected) {
            assertThat(expected).hasMessage("taken over");
        }

        assertThat(tracker.takeWrites()).isEmpty();
        assertThat(kept).doesNotContain("handled HOM-1");
    }

    private Visit visit(Set<String> projects, int comments) {
        InstantSource clock = InstantSource.fixed(NOW);
        AdviceSettings settings = AdviceSettings.defaults();
        CrossingRule rule = new CrossingRule(Set.of(), "UK", "PL", List.of("Ready"), List.of(), true, null);
        Judge judge = new Judge(new Crossings(SitesForTests.SITES, List.of(rule)), Assessor.shipped());
        Checklists checklists = Checklists.shipped();
        ItemWording wording = (item, language) -> {
            ItemTexts texts = checklists.texts(item, language);
            return new ItemWording.ItemWords(texts.name(), texts.question(), texts.why(), texts.example());
        };
        Planner planner = new Planner(settings, new CommentWriter(wording, SitesForTests.SITES, settings));
        return new Visit(
                List.of(new Watched("firm", new OwnAccount(), tracker, tracker, null, projects)),
                new Look(judge, planner, clock),
                new CommentBudget(comments, Duration.ofHours(1)),
                new Memory(),
                (ticket, when) -> again.add(when),
                reports::add,
                clock);
    }

    private final class Memory implements Journal {
        @Override
        public void keep(TicketRef ref, Ticket ticket, Assessment assessment) {
            kept.add("kept " + ticket.key());
        }

        @Override
        public void handled(TicketRef ref, Ticket ticket) {
            kept.add("handled " + ticket.key());
        }
    }
}
