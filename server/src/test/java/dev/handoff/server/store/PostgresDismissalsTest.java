package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Dismissal;
import dev.handoff.server.context.Dismissal.Door;
import dev.handoff.server.context.Item;
import dev.handoff.server.learning.Dismissals;
import dev.handoff.server.learning.Dismissals.Kept;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresDismissalsTest {

    private static final TicketRef TICKET = new TicketRef("firm", "10001");
    private static final TicketKey KEY = new TicketKey("HOM-1");
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));

    private final Database database = TestDatabase.fresh();
    private final Dismissals dismissals = new PostgresDismissals(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_dismissal_comes_back_with_the_state_and_the_assessment_it_was_about() {
        new Assessments(database).keep(judged("a", "hollow"));
        new Assessments(database).keep(judged("b", "na"));

        assertThat(dismissals.heard(TICKET, KEY, List.of(comment("7", Item.HARM)), NOW))
                .isEqualTo(1);

        assertThat(dismissals.of(TICKET))
                .containsExactly(new Kept(KEY, comment("7", Item.HARM), "hollow", 1L, NOW, null));
    }

    @Test
    void a_dismissal_of_what_was_never_judged_a_gap_says_so() {
        dismissals.heard(TICKET, KEY, List.of(comment("7", Item.HARM)), NOW);

        assertThat(dismissals.of(TICKET)).singleElement().satisfies(kept -> {
            assertThat(kept.state()).isNull();
            assertThat(kept.assessment()).isNull();
        });
    }

    @Test
    void text_that_a_database_would_refuse_is_kept_without_what_it_refuses() {
        new Assessments(database).keep(judged("a", "missing\",\"evidence\":\"\\u0000"));
        Dismissal dismissal = new Dismissal(
                Item.HARM, Door.comment("7"), "5b10", "Ge\0mma", "no\0body " + "x".repeat(9_000), "comment", NOW);

        dismissals.heard(TICKET, KEY, List.of(dismissal), NOW);

        assertThat(dismissals.of(TICKET)).singleElement().satisfies(kept -> {
            assertThat(kept.state()).isEqualTo("missing");
            assertThat(kept.dismissal().name()).isEqualTo("Gemma");
            assertThat(kept.dismissal().reason()).startsWith("nobody x").hasSize(2_000);
        });
    }

    @Test
    void heard_at_every_visit_it_is_kept_once() {
        dismissals.heard(TICKET, KEY, List.of(comment("7", Item.HARM)), NOW);

        assertThat(dismissals.heard(TICKET, KEY, List.of(comment("7", Item.HARM)), LATER))
                .isZero();
        assertThat(dismissals.of(TICKET)).extracting(Kept::at).containsExactly(NOW);
    }

    @Test
    void a_comment_that_no_longer_says_so_withdraws_it_and_the_row_stays() {
        dismissals.heard(TICKET, KEY, List.of(comment("7", Item.HARM), comment("8", Item.WHO)), NOW);

        dismissals.heard(TICKET, KEY, List.of(comment("8", Item.WHO)), LATER);

        assertThat(dismissals.of(TICKET)).extracting(Kept::withdrawn).containsExactly(LATER, null);
    }

    @Test
    void said_again_in_the_same_comment_it_stands_again() {
        dismissals.heard(TICKET, KEY, List.of(comment("7", Item.HARM)), NOW);
        dismissals.heard(TICKET, KEY, List.of(), NOW);

        dismissals.heard(TICKET, KEY, List.of(comment("7", Item.HARM)), LATER);

        assertThat(dismissals.of(TICKET)).singleElement().matches(Kept::stands);
    }

    @Test
    void a_token_says_a_thing_once_and_no_silence_in_the_comments_withdraws_it() {
        dismissals.keep(TICKET, KEY, api("eclipse", Item.HARM), NOW);
        dismissals.keep(TICKET, KEY, api("eclipse", Item.HARM), LATER);
        dismissals.keep(TICKET, KEY, api("other", Item.HARM), LATER);
        dismissals.heard(TICKET, KEY, List.of(), LATER);

        assertThat(dismissals.besideComments(TICKET))
                .containsExactly(api("eclipse", Item.HARM), api("other", Item.HARM));
    }

    @Test
    void what_is_withdrawn_through_a_token_no_longer_reaches_the_judgement() {
        dismissals.keep(TICKET, KEY, api("eclipse", Item.HARM), NOW);

        assertThat(dismissals.withdraw(TICKET, Item.HARM, Door.api("eclipse"), LATER))
                .hasValueSatisfying(it -> assertThat(it.withdrawn()).isEqualTo(LATER));

        assertThat(dismissals.withdraw(TICKET, Item.HARM, Door.api("eclipse"), LATER))
                .isEmpty();
        assertThat(dismissals.besideComments(TICKET)).isEmpty();
        assertThat(dismissals.of(TICKET)).hasSize(1);
    }

    private static Dismissal comment(String id, Item item) {
        return new Dismissal(item, Door.comment(id), "5b10", "Gemma Ashworth", "zażółć", "comment of 2026-11-16", NOW);
    }

    private static Dismissal api(String token, Item item) {
        return new Dismissal(item, Door.api(token), token, "the API", "", "API", NOW);
    }

    private static FrozenAssessment judged(String hash, String state) {
        String body = "{\"items\":{\"HARM\":{\"state\":\"" + state + "\"}}}";
        return new FrozenAssessment(TICKET, KEY, NOW, "story", "UK", "PL", true, List.of(), hash, body);
    }
}
