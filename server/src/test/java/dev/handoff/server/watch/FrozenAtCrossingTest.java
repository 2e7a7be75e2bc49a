package dev.handoff.server.watch;

import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static dev.handoff.server.ticket.TicketBuilder.IN_WARSAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.advice.AdviceSettings;
import dev.handoff.server.advice.CommentWriter;
import dev.handoff.server.advice.ItemWording.ItemWords;
import dev.handoff.server.advice.Planner;
import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.ItemTexts;
import dev.handoff.server.gate.MovesInMemory;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.HandoffsInMemory;
import dev.handoff.server.handoff.LoopSettings;
import dev.handoff.server.handoff.ToldInMemory;
import dev.handoff.server.site.CrossingRule;
import dev.handoff.server.site.Crossings;
import dev.handoff.server.site.SitesForTests;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.FakeTracker;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A ticket that is first seen days after its crossing, with the answer that came too late for it. */
class FrozenAtCrossingTest {

    private static final Instant NOW = Instant.parse("2026-11-10T10:00:00Z");
    private static final String CROSSED = "2026-11-05T09:00:00Z";
    private static final String HARM =
            "\n\nh3. Harm\nA driver finds out at the roadside that the cover was never loaded.";
    private static final String THEN = "As a customer I want breakdown cover on the price page.";

    private final List<Assessment> frozen = new ArrayList<>();
    private final List<Ticket> tickets = new ArrayList<>();
    private final HandoffsInMemory handoffs = new HandoffsInMemory();

    @Test
    void what_it_said_then_is_rebuilt_from_the_changelog_and_not_what_it_says_now() {
        Ticket late = TicketBuilder.ticket("HOM-1")
                .summary("Breakdown cover on the car price page")
                .description(THEN + HARM)
                .reporter(IN_LONDON)
                .assignee(IN_WARSAW)
                .reassigned(CROSSED, null, IN_WARSAW)
                .changed("2026-11-09T09:00:00Z", IN_LONDON, "description", THEN, THEN + HARM)
                .comment(new Comment(
                        "7",
                        IN_LONDON,
                        new Body.Text("DECISION: Gemma Ashworth decides; the team may choose the wording."),
                        Instant.parse("2026-11-09T10:00:00Z"),
                        null,
                        Map.of(),
                        false))
                .build();

        Assessment now = look(late);

        assertThat(now.answer(Item.HARM).state()).isEqualTo(AnswerState.PRESENT);
        assertThat(now.answer(Item.DECISION).state()).isEqualTo(AnswerState.PRESENT);
        assertThat(frozen).singleElement().satisfies(then -> {
            assertThat(then.at()).isEqualTo(Instant.parse(CROSSED));
            assertThat(then.answer(Item.HARM).state()).isEqualTo(AnswerState.MISSING);
            assertThat(then.answer(Item.DECISION).state()).isEqualTo(AnswerState.MISSING);
        });
        assertThat(tickets.get(0).description()).isEqualTo(new Body.Text(THEN));
        Event.Offered offered = Objects.requireNonNull(Objects.requireNonNull(
                        handoffs.load(new TicketRef("firm", late.id())).current())
                .offered());
        assertThat(offered.rebuilt()).isTrue();
        assertThat(offered.assessment()).isEqualTo("1");
    }

    private Assessment look(Ticket ticket) {
        FakeTracker tracker = FakeTracker.cloud().holding(ticket);
        Checklists checklists = Checklists.shipped();
        AdviceSettings advice = AdviceSettings.defaults();
        CommentWriter writer = new CommentWriter(
                (item, language) -> words(checklists.texts(item, language)), SitesForTests.SITES, advice);
        CrossingRule rule = new CrossingRule(Set.of(), "UK", "PL", List.of(), List.of(), true, null);
        Conversation conversation = new Conversation(
                new LoopRooms(SitesForTests.SITES, checklists, LoopSettings.usual()),
                handoffs,
                new ToldInMemory(),
                this::freeze,
                new MovesInMemory());
        return new Look(
                        new Judge(new Crossings(SitesForTests.SITES, List.of(rule)), Assessor.shipped()),
                        new Planner(advice, writer),
                        Lore.NONE,
                        conversation,
                        InstantSource.fixed(NOW))
                .at(new Watched("firm", new OwnAccount(), tracker, tracker, null, Set.of()), "HOM-1")
                .finding()
                .assessment();
    }

    private static ItemWords words(ItemTexts texts) {
        return new ItemWords(texts.name(), texts.question(), texts.why(), texts.example());
    }

    private String freeze(TicketRef ref, Ticket ticket, Assessment assessment) {
        frozen.add(assessment);
        tickets.add(ticket);
        return String.valueOf(frozen.size());
    }
}
