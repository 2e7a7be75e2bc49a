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
        assertThat(budget.take("firm", TEN)).isTrue();
        assertThat(budget.take("firm", TEN.plusSeconds(60))).isTrue();
        assertThat(budget.take("firm", TEN.plusSeconds(120))).isFalse();
    }

    @Test
    void the_rest_may_follow_when_the_oldest_leaves_the_window() {
        budget.take("firm", TEN);
        budget.take("firm", TEN.plusSeconds(60));

        Instant free = budget.freeAt("firm", TEN.plusSeconds(120));

        assertThat(free).isEqualTo(TEN.plusSeconds(3600));
        assertThat(budget.take("firm", free.minusMillis(1))).isFalse();
        assertThat(budget.take("firm", free)).isTrue();
    }

    @Test
    void with_room_left_now_is_free() {
        assertThat(budget.freeAt("firm", TEN)).isEqualTo(TEN);
    }

    @Test
    void each_tracker_has_its_own() {
        budget.take("firm", TEN);
        budget.take("firm", TEN);

        assertThat(budget.take("other", TEN)).isTrue();
    }

    @Test
    void a_budget_of_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CommentBudget(0, Duration.ofHours(1)));
    }
}
