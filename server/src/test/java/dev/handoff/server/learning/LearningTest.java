package dev.handoff.server.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import dev.handoff.server.store.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearningTest {

    private final RememberedReactions reactions = new RememberedReactions();
    private final SettableClock clock = new SettableClock();
    private final List<String> told = new ArrayList<>();
    private final Learning learning = learning(Set.of());

    @Test
    void an_item_that_many_call_wrong_is_muted_where_they_do_and_told() {
        reactions.in("QUO", Item.HARM, 25, 10).in("POL", Item.HARM, 40, 2);

        learning.run();

        assertThat(learning.adviceOnly().in("firm", "QUO")).containsExactly(Item.HARM);
        assertThat(learning.adviceOnly().in("firm", "POL")).isEmpty();
        assertThat(told)
                .containsExactly(
                        "HARM in project QUO of firm is advice-only now: people called it wrong on 10 of 25 tickets");
    }

    @Test
    void a_project_with_few_tickets_follows_its_tracker() {
        reactions.in("QUO", Item.HARM, 15, 9).in("POL", Item.HARM, 15, 6).in("MOT", Item.HARM, 3, 0);

        learning.run();

        assertThat(told)
                .containsExactly("HARM on tracker firm is advice-only now: people called it wrong on 15 of 33 tickets");
        assertThat(learning.adviceOnly().in("firm", "MOT")).containsExactly(Item.HARM);
        assertThat(learning.adviceOnly().in("firm", "NEW")).containsExactly(Item.HARM);
        assertThat(learning.adviceOnly().in("other", "MOT")).isEmpty();
    }

    @Test
    void a_project_content_with_a_question_keeps_it_though_the_tracker_is_not() {
        reactions.in("QUO", Item.HARM, 100, 90).in("POL", Item.HARM, 20, 0);

        learning.run();

        assertThat(learning.adviceOnly().in("firm", "POL")).isEmpty();
        assertThat(learning.adviceOnly().in("firm", "NEW")).containsExactly(Item.HARM);
    }

    @Test
    void a_muted_item_returns_when_dismissals_are_taken_back_and_is_told_once() {
        reactions.in("QUO", Item.HARM, 20, 8).in("POL", Item.HARM, 80, 0);
        learning.run();
        learning.run();
        reactions.in("QUO", Item.HARM, 20, 2);

        learning.run();
        learning.run();

        assertThat(learning.adviceOnly().in("firm", "QUO")).isEmpty();
        assertThat(told)
                .hasSize(2)
                .last()
                .isEqualTo("HARM in project QUO of firm counts again: people call it wrong on 2 of 20 tickets");
    }

    @Test
    void what_another_replica_has_learnt_is_known_after_a_minute() {
        reactions.in("QUO", Item.HARM, 25, 10);
        Learning other = learning(Set.of());
        assertThat(other.adviceOnly().in("firm", "QUO")).isEmpty();
        learning.run();
        assertThat(other.adviceOnly().in("firm", "QUO")).isEmpty();

        clock.advance(Duration.ofMinutes(1));

        assertThat(other.adviceOnly().in("firm", "QUO")).containsExactly(Item.HARM);
    }

    @Test
    void an_item_set_to_be_never_muted_counts_from_the_start_of_the_service() {
        reactions.in("QUO", Item.HARM, 25, 10);
        learning.run();

        Learning restarted = learning(Set.of(Item.HARM));

        assertThat(restarted.adviceOnly().in("firm", "QUO")).isEmpty();
    }

    @Test
    void figures_are_told_by_project_and_for_the_whole_tracker() {
        reactions.in("QUO", Item.HARM, 25, 10).in("POL", Item.HARM, 5, 0);
        learning.run();

        assertThat(learning.figures())
                .containsExactly(
                        new Figure(new Scope("firm", "", Item.HARM), new Tally(30, 10), clock.instant()),
                        new Figure(new Scope("firm", "POL", Item.HARM), new Tally(5, 0), null),
                        new Figure(new Scope("firm", "QUO", Item.HARM), new Tally(25, 10), clock.instant()));
    }

    private Learning learning(Set<Item> never) {
        return new Learning(
                new LearningSettings(true, 0.3, 20, Duration.ofDays(90), never),
                reactions,
                clock,
                change -> told.add(change.sentence()));
    }
}
