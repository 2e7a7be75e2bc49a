package dev.handoff.server.watch;

import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static dev.handoff.server.ticket.TicketBuilder.IN_WARSAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.advice.AdviceSettings;
import dev.handoff.server.advice.CommentWriter;
import dev.handoff.server.advice.Edit;
import dev.handoff.server.advice.ItemWording;
import dev.handoff.server.advice.Planner;
import dev.handoff.server.advice.ShownAdf;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.ItemTexts;
import dev.handoff.server.context.Lexicon;
import dev.handoff.server.context.ReturnRule;
import dev.handoff.server.library.Library;
import dev.handoff.server.site.CrossingRule;
import dev.handoff.server.site.Crossings;
import dev.handoff.server.site.SitesForTests;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.FakeTracker;
import dev.handoff.server.ticket.TicketBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A ticket from Leeds that Gdańsk sends back with a question. */
class ReturnsVisitTest {

    private static final Instant NOW = Instant.parse("2026-11-10T10:00:00Z");
    private static final List<ReturnRule> ON = List.of(new ReturnRule("PL", "UK", Set.of(), Set.of()));

    private static final String TEXT = """
        h3. Problem
        Since 3 Feb 6.2% of renewal invites show a price that is £11-£25 too high (complaint theme CT-118).
        h3. Where
        Brightlea, sold through GoCompare.
        h3. Example
        34, Leeds, Corsa: new business £412.00 less £25 voucher = £387.00; renewal today £401.50; expected £387.00.
        h3. Regulation
        ICOBS 6B, the insurer's duty; checked with Compliance (COMP-91).
        h3. If it goes wrong
        Customers overpay and leave; if the voucher feed is down: hold the invite.
        h3. Decision
        Gemma Ashworth decides. The team may choose the storage.
        """;

    private final FakeTracker tracker = FakeTracker.cloud()
            .holding(TicketBuilder.ticket("HOM-1")
                    .summary("Keep the renewal price at or below new business")
                    .description(TEXT)
                    .reporter(IN_LONDON)
                    .assignee(IN_LONDON)
                    .reassigned("2026-11-03T09:00:00Z", null, IN_WARSAW)
                    .changed("2026-11-04T09:00:00Z", IN_WARSAW, "status", "To Do", "In Progress")
                    .reassigned("2026-11-10T08:00:00Z", IN_WARSAW, IN_LONDON)
                    .status("In Progress")
                    .build());

    @Test
    void where_it_is_off_a_ticket_on_its_way_back_gets_no_comment() {
        assertThat(look(List.of()).at(watched(), "HOM-1").advice().notes())
                .containsExactly("the ticket is on its way back to where it was written");
    }

    @Test
    void where_it_is_on_its_sender_is_asked_for_what_a_question_owes_in_both_languages() {
        String comment = comment();

        assertThat(comment)
                .startsWith("Gdańsk → Leeds:")
                .contains("1. Co zauważyliby klienci przy każdej z opcji? EFFECT")
                .contains("2. Jakie są opcje? OPTIONS")
                .contains("3. Co byście zrobili? RECOMMENDATION")
                .contains("What would customers notice, with each option?")
                .doesNotContain("WHO", "ACCEPTANCE");
    }

    @Test
    void a_question_that_was_written_over_there_owes_the_same() {
        tracker.holding(TicketBuilder.ticket("HOM-1")
                .summary("Which price does a customer see on the renewal letter?")
                .description("The customer sees two prices on the renewal letter.")
                .reporter(IN_WARSAW)
                .status("Waiting for UK")
                .build());

        assertThat(comment()).startsWith("Gdańsk → Leeds:").contains("EFFECT").doesNotContain("ACCEPTANCE");
    }

    @Test
    void what_is_answered_in_a_comment_is_asked_no_more() {
        tracker.holding(TicketBuilder.like(tracker.read("HOM-1"))
                .comment(new Comment("7", IN_WARSAW, new Body.Text("""
                    TRIED: replayed quote Q-8812 with the factor file of 12 February, still two prices
                    OPTIONS: hold the invites until Monday, or send them at last week's factors
                    EFFECT: about 190 renewals would see a price up to £12 too high
                    RECOMMENDATION: we would hold the invites, late is forgiven
                    NEEDEDBY: Thursday 15:00 UK, when the batch is built\
                    """), NOW, NOW, Map.of(), false))
                .build());

        assertThat(look(ON).at(watched(), "HOM-1").advice().notes()).containsExactly("nothing is missing");
    }

    private String comment() {
        return look(ON).at(watched(), "HOM-1").advice().edits().stream()
                .filter(Edit.CreateComment.class::isInstance)
                .map(edit -> ShownAdf.of(((Edit.CreateComment) edit).text().adf()))
                .findFirst()
                .orElse("");
    }

    private Watched watched() {
        return new Watched("firm", new OwnAccount(), tracker, tracker, null, Set.of());
    }

    private static Look look(List<ReturnRule> returns) {
        Checklists checklists = Checklists.shipped().returning(returns);
        AdviceSettings advice = AdviceSettings.defaults();
        ItemWording wording = (item, language) -> {
            ItemTexts texts = checklists.texts(item, language);
            return new ItemWording.ItemWords(texts.name(), texts.question(), texts.why(), texts.example());
        };
        List<CrossingRule> rules = List.of(
                new CrossingRule(Set.of(), "UK", "PL", List.of("Ready"), List.of(), true, null),
                new CrossingRule(Set.of(), "PL", "UK", List.of("Waiting for UK"), List.of(), true, null));
        Assessor assessor = new Assessor(checklists, Lexicon.shipped(), Library.shipped());
        return new Look(
                new Judge(new Crossings(SitesForTests.SITES, rules), assessor),
                new Planner(advice, new CommentWriter(wording, SitesForTests.SITES, advice)),
                InstantSource.fixed(NOW));
    }
}
