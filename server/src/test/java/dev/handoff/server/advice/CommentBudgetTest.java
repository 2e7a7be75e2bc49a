package dev.handoff.server.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CommentBudgetTest {

    private static final Instant TEN = Instant.parse("2026-11-10T10:00:00Z");
    private final CommentBudget budget = new CommentBudget(2, Duration.ofHours(1));

    @Test
    void a_mass_edit_gets_as_many_comments_as_the_window_allows() {
        assertThat(budget.take("firm", "HOM-1", TEN)).isTrue();
        assertThat(budget.take("firm", "HOM-2", TEN.plusSeconds(60))).isTrue();
        assertThat(budget.take("firm", "HOM-3", TEN.plusSeconds(120))).isFalse();
    }

    @Test
    void the_rest_may_follow_when_the_oldest_leaves_the_window() {
        budget.take("firm", "HOM-4", TEN);
        budget.take("firm", "HOM-5", TEN.plusSeconds(60));

        Instant free = budget.freeAt("firm", TEN.plusSeconds(120));

        assertThat(free).isEqualTo(TEN.plusSeconds(3600));
        assertThat(budget.take("firm", "HOM-6", free.minusMillis(1))).isFalse();
        assertThat(budget.take("firm", "HOM-7", free)).isTrue();
    }

    @Test
    void with_room_left_now_is_free() {
        assertThat(budget.freeAt("firm", TEN)).isEqualTo(TEN);
    }

    @Test
    void each_tracker_has_its_own() {
        budget.take("firm", "HOM-8", TEN);
        budget.take("firm", "HOM-9", TEN);

        assertThat(budget.take("other", "HOM-10", TEN)).isTrue();
    }

    @Test
    void a_ticket_that_is_tried_again_spends_one_comment_only() {
        assertThat(budget.take("firm", "CAR-1", TEN)).isTrue();
        assertThat(budget.take("firm", "CAR-1", TEN)).isTrue();
        assertThat(budget.take("firm", "CAR-2", TEN)).isTrue();
        assertThat(budget.take("firm", "CAR-3", TEN)).isFalse();
    }

    @Test
    void a_refused_comment_is_given_to_another_ticket() {
        budget.take("firm", "CAR-1", TEN);
        budget.take("firm", "CAR-2", TEN);
        budget.giveBack("firm", "CAR-1");

        assertThat(budget.take("firm", "CAR-3", TEN)).isTrue();
    }

    @Test
    void a_budget_of_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CommentBudget(0, Duration.ofHours(1)));
    }
}
