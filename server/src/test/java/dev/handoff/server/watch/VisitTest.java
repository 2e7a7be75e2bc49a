package dev.handoff.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.advice.AdviceSettings;
import dev.handoff.server.advice.CommentBudget;
import dev.handoff.server.advice.CommentWriter;
import dev.handoff.server.advice.DryRun;
import dev.handoff.server.advice.ItemWording;
import dev.handoff.server.advice.Planner;
import dev.handoff.server.audit.Fact;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.Dismissal;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.ItemTexts;
import dev.handoff.server.context.LinkStates;
import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.intake.TicketHandler.LeaseLost;
import dev.handoff.server.site.CrossingRule;
import dev.handoff.server.site.Crossings;
import dev.handoff.server.site.SitesForTests;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.FakeTracker;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final Instant NOW = Instant.parse("2026-11-10T10:00:00Z");
    private static final Ticket HOLLOW = hollow("HOM-1");

    private final FakeTracker tracker = FakeTracker.cloud().holding(HOLLOW);
    private final List<String> kept = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> entered = new ArrayList<>();
    private final List<Instant> again = new ArrayList<>();
    private final List<VisitReport> reports = new ArrayList<>();
    private final Map<String, LinkVerdict> known = new HashMap<>();
    private final List<String> askedFor = new ArrayList<>();
    private final List<TicketRef> tickets = new ArrayList<>();

    @Test
    void a_flagged_ticket_that_crossed_gets_its_comment_and_is_remembered() {
        visit(Set.of(), 5).handle(new TicketRef("firm", "HOM-1"), () -> {});

        assertThat(tracker.read("HOM-1").comments()).hasSize(1);
        assertThat(kept).containsExactly("kept HOM-1", "handled HOM-1");
        assertThat(shown).singleElement().asString().startsWith("HOM-1 ");
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
    void a_comment_whose_answer_was_lost_counts_as_shown_once_it_is_found() {
        Visit visit = visit(Set.of(), 5);
        visit.handle(new TicketRef("firm", "HOM-1"), () -> {});
        shown.clear();

        visit.handle(new TicketRef("firm", "HOM-1"), () -> {});

        assertThat(shown).hasSize(1);
    }

    @Test
    void what_a_comment_calls_wrong_is_heard_and_asked_no_more() {
        Visit visit = visit(Set.of(), 5);
        visit.handle(new TicketRef("firm", "HOM-1"), () -> {});
        int gaps = reports.get(0).assessment().gaps().size();
        tracker.holding(TicketBuilder.like(tracker.read("HOM-1"))
                .comment(new Comment(
                        "7", TicketBuilder.IN_WARSAW, new Body.Text("/handoff wrong HARM"), NOW, NOW, Map.of(), false))
                .build());

        visit.handle(new TicketRef("firm", "HOM-1"), () -> {});

        assertThat(kept).contains("heard HARM of HOM-1");
        assertThat(shown).containsExactly("HOM-1 " + gaps, "HOM-1 " + (gaps - 1));
    }

    @Test
    void a_dry_run_shows_nothing_to_anybody() {
        Watched dry = new Watched("firm", new OwnAccount(), tracker, new DryRun(line -> {}), null, Set.of());

        visit(dry, 5).handle(new TicketRef("firm", "HOM-1"), () -> {});

        assertThat(kept).contains("kept HOM-1");
        assertThat(shown).isEmpty();
        assertThat(entered).isEmpty();
    }

    @Test
    void without_a_comment_left_in_the_budget_the_ticket_waits_its_turn() {
        Visit visit = visit(Set.of(), 1);
        visit.handle(new TicketRef("firm", "HOM-1"), () -> {});
        tracker.holding(hollow("HOM-2"));

        visit.handle(new TicketRef("firm", "HOM-2"), () -> {});

        assertThat(tracker.read("HOM-2").comments()).isEmpty();
        assertThat(shown).hasSize(1);
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
    void what_is_written_is_in_the_audit_before_and_what_was_refused_after() {
        tracker.failing("addLabel", new TrackerException.Forbidden("you may not label"));

        visit(Set.of(), 5).handle(new TicketRef("firm", "HOM-1"), () -> {});

        assertThat(entered).first().isEqualTo("comment.created firm/10005");
        assertThat(entered).contains("label.added firm/10005", "property.set firm/10005");
        assertThat(entered).last().isEqualTo("write.failed firm/10005");
        assertThat(entered).filteredOn(it -> it.startsWith("write.failed")).hasSize(1);
    }

    @Test
    void what_an_outage_kept_from_being_written_is_in_the_audit_as_such() {
        tracker.failing("createComment", new TrackerException.Unreachable("500", null));

        try {
            visit(Set.of(), 5).handle(new TicketRef("firm", "HOM-1"), () -> {});
        } catch (TrackerException expected) {
            assertThat(expected).hasMessage("500");
        }

        assertThat(entered.subList(entered.size() / 2, entered.size())).allMatch(it -> it.startsWith("write.failed"));
        assertThat(entered).filteredOn(it -> it.startsWith("write.failed")).hasSize(entered.size() / 2);
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

    @Test
    void what_a_crossing_ticket_cites_is_asked_for_and_what_is_known_goes_into_the_comment() {
        tracker.holding(TicketBuilder.ticket("HOM-3")
                .summary("Breakdown cover on the car price page")
                .description("Evidence: week 7 report, 412 wrong letters, https://docs.example/report")
                .reporter(TicketBuilder.person("gemma", "Europe/London"))
                .assignee(TicketBuilder.person("kamil", "Europe/Warsaw"))
                .build());
        known.put("https://docs.example/report", new LinkVerdict.Dead(LinkVerdict.Reason.GONE, "404"));

        visit(Set.of(), 5).handle(new TicketRef("firm", "HOM-3"), () -> {});

        assertThat(askedFor).containsExactly("https://docs.example/report");
        assertThat(tracker.read("HOM-3").comments())
                .singleElement()
                .matches(comment -> comment.body().toString().contains("without a login"));
        assertThat(reports)
                .singleElement()
                .extracting(report -> report.assessment().answer(Item.EVIDENCE).why())
                .asString()
                .endsWith("docs.example/report answers 404");
    }

    @Test
    void a_ticket_that_stays_at_home_has_no_link_looked_at() {
        tracker.holding(TicketBuilder.ticket("HOM-4")
                .description("Evidence: week 7 report, 412 wrong letters, https://docs.example/report")
                .reporter(TicketBuilder.person("gemma", "Europe/London"))
                .assignee(TicketBuilder.person("peter", "Europe/London"))
                .build());

        visit(Set.of(), 5).handle(new TicketRef("firm", "HOM-4"), () -> {});

        assertThat(askedFor).isEmpty();
        assertThat(tickets).containsExactly(new TicketRef("firm", "HOM-4"));
    }

    /** What a look at links would have found. */
    private LinkStates links(TicketRef ticket, List<String> urls) {
        tickets.add(ticket);
        askedFor.addAll(urls);
        return new LinkStates(known, false);
    }

    private Visit visit(Set<String> projects, int comments) {
        return visit(new Watched("firm", new OwnAccount(), tracker, tracker, null, projects), comments);
    }

    private Visit visit(Watched watched, int comments) {
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
                List.of(watched),
                new Look(judge, planner, new Lore(Surroundings.UNKNOWN, this::links, Recollection.NONE), null, clock),
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
        public String freeze(TicketRef ref, Ticket ticket, Assessment assessment) {
            return "1";
        }

        @Override
        public void heard(TicketRef ref, Ticket ticket, List<Dismissal> dismissals) {
            dismissals.forEach(it -> kept.add("heard " + it.item() + " of " + ticket.key()));
        }

        @Override
        public void shown(TicketRef ref, Ticket ticket, Assessment assessment) {
            shown.add(ticket.key() + " " + assessment.gaps().size());
        }

        @Override
        public void enter(List<Fact> facts) {
            facts.forEach(fact -> entered.add(fact.what() + " " + fact.about()));
        }

        @Override
        public void handled(TicketRef ref, Ticket ticket) {
            kept.add("handled " + ticket.key());
        }
    }

    private static Ticket hollow(String key) {
        return TicketBuilder.ticket(key)
                .summary("Breakdown cover on the car price page")
                .description(
                        "As a customer I want breakdown cover so that I have breakdown cover.\n\nEvidence: see Slack")
                .reporter(TicketBuilder.person("gemma", "Europe/London"))
                .assignee(TicketBuilder.person("kamil", "Europe/Warsaw"))
                .build();
    }
}
