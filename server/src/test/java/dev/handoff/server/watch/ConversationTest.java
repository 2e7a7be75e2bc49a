package dev.handoff.server.watch;

import static dev.handoff.server.context.AnswerState.MISSING;
import static dev.handoff.server.context.AnswerState.NA;
import static dev.handoff.server.context.AnswerState.WAIVED;
import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static dev.handoff.server.ticket.TicketBuilder.IN_WARSAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.advice.AdviceSettings;
import dev.handoff.server.advice.CommentBudget;
import dev.handoff.server.advice.CommentWriter;
import dev.handoff.server.advice.DryRun;
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
import dev.handoff.server.handoff.Command;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.HandoffsInMemory;
import dev.handoff.server.handoff.LoopSettings;
import dev.handoff.server.handoff.Role;
import dev.handoff.server.handoff.Stage;
import dev.handoff.server.handoff.ToldInMemory;
import dev.handoff.server.links.CitedLinks;
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
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say to us on a ticket, and what they get for it. The clock stands on a Wednesday morning. */
class ConversationTest {

    private static final TicketRef REF = new TicketRef("firm", "HOM-1");

    /** By the tracker's stable id, as hand-offs are kept. */
    private static final TicketRef STABLE = new TicketRef("firm", "10005");

    private final MovableClock clock = new MovableClock();
    private final FakeTracker tracker = FakeTracker.cloud();
    private final HandoffsInMemory handoffs = new HandoffsInMemory();
    private final ToldInMemory told = new ToldInMemory();
    private final List<VisitReport> reports = new ArrayList<>();
    private final List<String> frozen = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private final List<String> rolesAsked = new ArrayList<>();
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

    @Test
    void a_waiver_counts_only_from_somebody_who_may_waive() {
        says(IN_WARSAW, "/handoff waive HARM because only our own team sees this");
        visit();

        assertThat(state(Item.HARM)).isEqualTo(MISSING);
        assertThat(comment())
                .contains("Person pl-1: Thank you, but waive is for somebody at the sending site.")
                .contains("Person pl-1: Dziękujemy, ale waive może wydać tylko ktoś z lokalizacji przekazującej.");

        says(IN_LONDON, "/handoff waive HARM because only our own team sees this");
        visit();

        assertThat(state(Item.HARM)).isEqualTo(WAIVED);
        assertThat(comment()).contains("Person uk-1: HARM is waived: “only our own team sees this”");
    }

    @Test
    void a_person_is_told_once_and_a_second_look_writes_nothing() {
        says(IN_LONDON, "/handoff acept");
        visit();
        assertThat(comment())
                .containsOnlyOnce("Person uk-1: “acept” is no command I know. Did you mean /handoff accept?");
        tracker.takeWrites();

        visit();
        assertThat(tracker.takeWrites()).isEmpty();

        says(IN_LONDON, "/handoff na HARM because nobody outside our team sees this");
        visit();
        assertThat(state(Item.HARM)).isEqualTo(NA);
        assertThat(comment()).doesNotContain("acept”").contains("noted that HARM does not apply");
    }

    @ParameterizedTest
    @CsvSource({"/handoff wrong HARM, true", "/handoff wrong HRAM, false"})
    void what_is_called_wrong_goes_one_way_only(String command, boolean understood) {
        says(IN_LONDON, command);
        visit();

        assertThat(state(Item.HARM)).isEqualTo(understood ? NA : MISSING);
        assertThat(handoffs.load(STABLE).events())
                .noneMatch(it -> it.getClass().getSimpleName().equals("Disputed"));
        assertThat(comment().contains("which item is it about? Write it like /handoff wrong HARM."))
                .isEqualTo(!understood);
    }

    @Test
    void somebody_who_speaks_to_us_on_a_quiet_ticket_is_answered() {
        tracker.holding(TicketBuilder.like(ticket()).assignee(null).build());
        visit();
        assertThat(ticket().comments()).isEmpty();

        says(IN_LONDON, "/handoff help");
        visit();

        assertThat(comment()).contains("Person uk-1: I listen for /handoff accept and your read-back");
    }

    @Test
    void a_muted_ticket_says_so_and_then_nothing() {
        visit();
        says(IN_LONDON, "/handoff mute");
        visit();
        assertThat(comment())
                .startsWith("Silent on this ticket, as Person uk-1 wished on 18 Nov. /handoff unmute takes that back.")
                .contains("Cofa to /handoff odcisz.");
        tracker.takeWrites();

        says(IN_WARSAW, "/handoff ask WHO Which customers see this?");
        visit();
        assertThat(tracker.takeWrites()).isEmpty();

        says(IN_LONDON, "/handoff unmute");
        visit();
        assertThat(comment()).contains("Person uk-1: I speak here again.", "Which customers see this?");
    }

    @Test
    void what_the_ticket_said_when_it_crossed_is_frozen_once() {
        visit();
        visit();

        assertThat(frozen).containsExactly("HOM-1");
        assertThat(Objects.requireNonNull(handoff().offered()).assessment()).isEqualTo("1");
    }

    @Test
    void the_read_back_is_judged_from_pick_up_on_and_is_no_gap() {
        visit();
        assertThat(state(Item.READBACK)).isEqualTo(NA);

        says(IN_WARSAW, "/handoff accept Soon.");
        visit();

        assertThat(state(Item.READBACK)).isEqualTo(AnswerState.HOLLOW);
        assertThat(report().assessment().gaps()).noneMatch(gap -> gap.item() == Item.READBACK);
        assertThat(comment()).contains("Person pl-1: Please say in your own words what you understood, in at least 12");
    }

    @Test
    void a_question_notifies_whom_it_addresses_when_the_edit_goes_out_at_last() {
        visit();
        says(IN_WARSAW, "/handoff ask WHO Which customers see this?");
        tracker.failing("updateComment", new TrackerException.RateLimited("later", Duration.ofSeconds(1)));
        try {
            visit();
        } catch (TrackerException.RateLimited expected) {
            assertThat(told.all()).isEmpty();
        }
        tracker.healed();
        tracker.takeWrites();

        visit();

        assertThat(tracker.takeWrites()).anyMatch(write -> write.contains("and notify"));
        assertThat(told.all()).containsExactly("uk-1 true");
        assertThat(comment())
                .contains("WHO @Person uk-1, Person pl-1 asks on 18 Nov: “Which customers see this?” Answer with"
                        + " /handoff answer WHO …. Leeds is at work until 17:30 (18:30 in Gdańsk)");

        says(IN_WARSAW, "/handoff ask NEED What do they see today?");
        visit();
        assertThat(tracker.takeWrites()).noneMatch(write -> write.contains("and notify"));
        assertThat(told.all()).containsExactly("uk-1 true", "uk-1 false");
    }

    @Test
    void silence_is_reminded_of_on_the_next_working_day_and_not_before() {
        visit();
        says(IN_WARSAW, "/handoff ask WHO Which customers see this?");
        visit();
        List<TicketRef> due = new ArrayList<>();
        QuestionRound round = new QuestionRound(
                rooms(LoopSettings.usual()).questionClock(), handoffs, since -> List.of(STABLE), told, due::add, clock);

        clock.pass(Duration.ofHours(12));
        round.run();
        assertThat(due).isEmpty();
        clock.pass(Duration.ofHours(14));
        round.run();
        assertThat(due).containsExactly(STABLE);
        tracker.takeWrites();
        visit();

        assertThat(tracker.takeWrites()).anyMatch(write -> write.contains("and notify"));
        assertThat(comment()).contains("Reminded on 19 Nov.");
        due.clear();
        round.run();
        assertThat(due).isEmpty();
    }

    @Test
    void where_an_edit_cannot_notify_a_letter_goes_to_whom_it_addresses() {
        visit();
        says(IN_WARSAW, "/handoff ask WHO Which customers see this?");
        visit();

        assertThat(letters)
                .singleElement()
                .asString()
                .startsWith("uk-1@firm.example HOM-1")
                .contains("Which customers");
    }

    @Test
    void a_dry_run_hears_and_tells_nobody() {
        Watched dry = new Watched("firm", new OwnAccount(), tracker, new DryRun(line -> {}), null, Set.of());
        says(IN_WARSAW, "/handoff ask WHO Which customers see this?");

        visit(dry, LoopSettings.usual());

        assertThat(handoff().stage()).isEqualTo(Stage.QUESTIONED);
        assertThat(told.all()).isEmpty();
        assertThat(tracker.takeWrites()).isEmpty();
    }

    @Test
    void project_roles_are_asked_only_where_a_right_names_one() {
        says(IN_LONDON, "/handoff recheck");
        visit();
        assertThat(rolesAsked).isEmpty();

        LoopSettings usual = LoopSettings.usual();
        LoopSettings named = new LoopSettings(
                Map.of(Command.Kind.MUTE, List.of(new Role.ProjectRole("Leads"))),
                usual.readBack(),
                usual.contacts(),
                usual.questions());
        says(IN_WARSAW, "/handoff mute");
        visit(watched(tracker), named);

        assertThat(rolesAsked).containsExactly("pl-1 [Leads]");
        assertThat(comment()).contains("Person pl-1: Thank you, but mute is for Leads of this project.");
    }

    private void says(Person who, String text) {
        comments++;
        tracker.holding(TicketBuilder.like(ticket())
                .comment(new Comment("c" + comments, who, new Body.Text(text), clock.instant(), null, Map.of(), false))
                .build());
        clock.pass(Duration.ofMinutes(1));
        tracker.at(clock.instant());
    }

    private void visit() {
        visit(watched(tracker), LoopSettings.usual());
    }

    private void visit(Watched watched, LoopSettings settings) {
        AdviceSettings advice = AdviceSettings.defaults();
        Planner planner = new Planner(advice, new CommentWriter(wording(), SitesForTests.SITES, advice));
        CrossingRule rule = new CrossingRule(Set.of(), "UK", "PL", List.of("Ready"), List.of(), true, null);
        Judge judge = new Judge(new Crossings(SitesForTests.SITES, List.of(rule)), Assessor.shipped());
        Conversation conversation =
                new Conversation(rooms(settings), handoffs, told, this::freeze, new MovesInMemory());
        new Visit(
                        List.of(watched),
                        new Look(
                                judge,
                                planner,
                                Surroundings.UNKNOWN,
                                CitedLinks.unchecked(),
                                Recollection.NONE,
                                conversation,
                                clock),
                        new CommentBudget(5, Duration.ofHours(1)),
                        new Forgetful(),
                        (ticket, when) -> {},
                        reports::add,
                        clock)
                .handle(REF, () -> {});
    }

    private Watched watched(TicketEdits edits) {
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
                (person, key, comment) -> letters.add(person.email() + " " + key + " " + comment));
    }

    private static LoopRooms rooms(LoopSettings settings) {
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

    private Ticket ticket() {
        return tracker.read("HOM-1");
    }

    private String comment() {
        return ticket().comments().stream()
                .filter(comment -> FakeTracker.SELF.same(comment.author()))
                .map(comment -> ShownAdf.of(((Body.Adf) comment.body()).document()))
                .findFirst()
                .orElse("");
    }

    private VisitReport report() {
        return reports.get(reports.size() - 1);
    }

    private AnswerState state(Item item) {
        return report().assessment().answer(item).state();
    }

    private Handoff handoff() {
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
