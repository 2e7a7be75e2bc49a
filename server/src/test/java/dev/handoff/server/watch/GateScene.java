package dev.handoff.server.watch;

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
import dev.handoff.server.context.ItemTexts;
import dev.handoff.server.gate.BackRule;
import dev.handoff.server.gate.MovesInMemory;
import dev.handoff.server.handoff.HandoffsInMemory;
import dev.handoff.server.handoff.LoopSettings;
import dev.handoff.server.handoff.Told;
import dev.handoff.server.sandbox.MovableClock;
import dev.handoff.server.site.CrossingRule;
import dev.handoff.server.site.Crossings;
import dev.handoff.server.site.SitesForTests;
import dev.handoff.server.ticket.FakeTracker;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketEdits;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tickets of HOM, which go back to "In Refinement", on a tracker in memory. */
final class GateScene {

    static final Instant START = new MovableClock().instant();

    final FakeTracker tracker;
    final List<String> entered = new ArrayList<>();
    final List<Instant> again = new ArrayList<>();
    private final List<VisitReport> reports = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private final Visit visit;
    private final Look look;

    GateScene() {
        this("In Refinement");
    }

    /** @param way where the workflow lets us move tickets */
    GateScene(String way) {
        tracker = FakeTracker.cloud().leadingTo(way).holding(hollow("HOM-1"));
        tracker.at(START);
        look = look();
        visit = visit(tracker);
    }

    static Ticket hollow(String key) {
        return TicketBuilder.ticket(key)
                .summary("Breakdown cover on the car price page")
                .description("As a customer I want breakdown cover so that I have breakdown cover.")
                .build();
    }

    void visit() {
        visit("HOM-1");
    }

    void visit(String key) {
        again.clear();
        visit.handle(new TicketRef("firm", key), () -> {});
    }

    /** @return what a dry run says */
    List<String> dryRun() {
        List<String> lines = new ArrayList<>();
        visit(new DryRun(lines::add)).handle(new TicketRef("firm", "HOM-1"), () -> {});
        return lines;
    }

    void pass(Duration time) {
        clock.pass(time);
        tracker.at(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    List<String> notes() {
        return reports.get(reports.size() - 1).advice().notes();
    }

    private Look look() {
        Checklists checklists = Checklists.shipped();
        AdviceSettings advice = AdviceSettings.defaults();
        ItemWording wording = (item, language) -> {
            ItemTexts texts = checklists.texts(item, language);
            return new ItemWording.ItemWords(texts.name(), texts.question(), texts.why(), texts.example());
        };
        AdviceSettings impatient = new AdviceSettings(
                advice.missingLabel(),
                advice.completeLabel(),
                advice.muteLabel(),
                Duration.ZERO,
                advice.asks(),
                advice.priority());
        CrossingRule rule = new CrossingRule(Set.of(), "UK", "PL", List.of("Ready"), List.of(), true, null);
        LoopRooms rooms = new LoopRooms(
                SitesForTests.SITES,
                checklists,
                LoopSettings.usual(),
                List.of(new BackRule(Set.of("HOM"), "In Refinement")));
        return new Look(
                new Judge(new Crossings(SitesForTests.SITES, List.of(rule)), Assessor.shipped()),
                new Planner(impatient, new CommentWriter(wording, SitesForTests.SITES, impatient)),
                Lore.NONE,
                new Conversation(
                        rooms, new HandoffsInMemory(), Told.NOTHING, Conversation.Freezer.NOTHING, new MovesInMemory()),
                clock);
    }

    private Visit visit(TicketEdits edits) {
        return new Visit(
                List.of(new Watched("firm", new OwnAccount(), tracker, edits, null, Set.of())),
                look,
                new CommentBudget(9, Duration.ofHours(1)),
                new Diary(),
                (ticket, when) -> again.add(when),
                reports::add,
                clock);
    }

    private final class Diary implements Journal {
        @Override
        public void keep(TicketRef ref, Ticket ticket, Assessment assessment) {}

        @Override
        public String freeze(TicketRef ref, Ticket ticket, Assessment assessment) {
            return "";
        }

        @Override
        public void heard(TicketRef ref, Ticket ticket, List<Dismissal> dismissals) {}

        @Override
        public void shown(TicketRef ref, Ticket ticket, Assessment assessment) {}

        @Override
        public void enter(List<Fact> facts) {
            facts.forEach(fact -> entered.add(fact.what() + " " + fact.why().split(";")[0]));
        }

        @Override
        public void handled(TicketRef ref, Ticket ticket) {}
    }
}
