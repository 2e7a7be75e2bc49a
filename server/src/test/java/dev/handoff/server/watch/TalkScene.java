package dev.handoff.server.watch;

import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static dev.handoff.server.ticket.TicketBuilder.IN_WARSAW;

import dev.handoff.server.advice.AdviceSettings;
import dev.handoff.server.advice.CommentBudget;
import dev.handoff.server.advice.CommentWriter;
import dev.handoff.server.advice.ItemWording;
import dev.handoff.server.advice.Planner;
import dev.handoff.server.advice.ShownAdf;
import dev.handoff.server.audit.Fact;
import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.Dismissal;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.ItemTexts;
import dev.handoff.server.gate.MovesInMemory;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.HandoffsInMemory;
import dev.handoff.server.handoff.LoopSettings;
import dev.handoff.server.handoff.ToldInMemory;
import dev.handoff.server.sandbox.MovableClock;
import dev.handoff.server.site.CrossingRule;
import dev.handoff.server.site.Crossings;
import dev.handoff.server.site.SitesForTests;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.FakeTracker;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.ProjectRoles;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketEdits;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** A ticket that has just crossed, and people who talk to us on it. The clock stands on a Wednesday morning. */
abstract class TalkScene {

    static final TicketRef REF = new TicketRef("firm", "HOM-1");

    /** By the tracker's stable id, as hand-offs are kept. */
    static final TicketRef STABLE = new TicketRef("firm", "10005");

    final MovableClock clock = new MovableClock();
    final FakeTracker tracker = FakeTracker.cloud();
    final HandoffsInMemory handoffs = new HandoffsInMemory();
    final ToldInMemory told = new ToldInMemory();
    final List<VisitReport> reports = new ArrayList<>();
    final List<String> frozen = new ArrayList<>();
    final List<String> letters = new ArrayList<>();
    final List<String> rolesAsked = new ArrayList<>();
    private int comments;

    @BeforeEach
    void crossed() {
        tracker.at(clock.instant());
        tracker.holding(TicketBuilder.ticket("HOM-1")
                .summary("Show the right last premium in the renewal letter")
                .description("h3. Why now\nHome policyholders compare our price with the figure beside it, and today we"
                        + " print last year's first premium.")
                .reporter(IN_LONDON)
                .assignee(IN_WARSAW)
                .build());
    }

    void says(Person who, String text) {
        comments++;
        tracker.holding(TicketBuilder.like(ticket())
                .comment(new Comment("c" + comments, who, new Body.Text(text), clock.instant(), null, Map.of(), false))
                .build());
        clock.pass(Duration.ofMinutes(1));
        tracker.at(clock.instant());
    }

    void visit() {
        visit(watched(tracker), LoopSettings.usual());
    }

    void visit(Watched watched, LoopSettings settings) {
        AdviceSettings advice = AdviceSettings.defaults();
        Planner planner = new Planner(advice, new CommentWriter(wording(), SitesForTests.SITES, advice));
        CrossingRule rule = new CrossingRule(Set.of(), "UK", "PL", List.of("Ready"), List.of(), true, null);
        Judge judge = new Judge(new Crossings(SitesForTests.SITES, List.of(rule)), Assessor.shipped());
        Conversation conversation =
                new Conversation(rooms(settings), handoffs, told, this::freeze, new MovesInMemory());
        new Visit(
                        List.of(watched),
                        new Look(judge, planner, Lore.NONE, conversation, clock),
                        new CommentBudget(5, Duration.ofHours(1)),
                        new Forgetful(),
                        (ticket, when) -> {},
                        reports::add,
                        clock)
                .handle(REF, () -> {});
    }

    Watched watched(TicketEdits edits) {
        ProjectRoles roles = (person, key, names) -> {
            rolesAsked.add(person.id() + " " + names);
            return Set.of();
        };
        return new Watched(
                "firm",
                new OwnAccount(),
                tracker,
                edits,
                null,
                Set.of(),
                roles,
                (person, key, letter) -> letters.add(person.email() + " " + letter.subject() + "\n" + letter.text()));
    }

    static LoopRooms rooms(LoopSettings settings) {
        return new LoopRooms(SitesForTests.SITES, Checklists.shipped(), settings);
    }

    private String freeze(TicketRef ref, Ticket ticket, Assessment assessment) {
        frozen.add(ticket.key().value());
        return String.valueOf(frozen.size());
    }

    private static ItemWording wording() {
        Checklists checklists = Checklists.shipped();
        return (item, language) -> {
            ItemTexts texts = checklists.texts(item, language);
            return new ItemWording.ItemWords(texts.name(), texts.question(), texts.why(), texts.example());
        };
    }

    Ticket ticket() {
        return tracker.read("HOM-1");
    }

    String comment() {
        return ticket().comments().stream()
                .filter(comment -> FakeTracker.SELF.same(comment.author()))
                .map(comment -> ShownAdf.of(((Body.Adf) comment.body()).document()))
                .findFirst()
                .orElse("");
    }

    VisitReport report() {
        return reports.get(reports.size() - 1);
    }

    AnswerState state(Item item) {
        return report().assessment().answer(item).state();
    }

    Handoff handoff() {
        return Objects.requireNonNull(handoffs.load(STABLE).current());
    }

    private static final class Forgetful implements Journal {
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
        public void enter(List<Fact> facts) {}

        @Override
        public void handled(TicketRef ref, Ticket ticket) {}
    }
}
