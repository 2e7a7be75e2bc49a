package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicketFollowerTest {

    private final TicketFollower follower = new TicketFollower(() -> KeyPatterns.DEFAULT);

    @Test
    void branch_names_the_ticket() {
        assertThat(follower.key()).isEmpty();
        assertThat(follower.branch("feature/hom-12-excess")).isTrue();
        assertThat(follower.branch("feature/hom-12-excess")).isFalse();
        assertThat(follower.key()).isEqualTo("HOM-12");
    }

    @Test
    void active_task_counts_before_the_branch() {
        follower.branch("feature/hom-12-excess");
        follower.task("MOT-7: Breakdown cover");
        assertThat(follower.key()).isEqualTo("MOT-7");

        follower.task("");
        assertThat(follower.key()).isEqualTo("HOM-12");
    }

    @Test
    void typed_key_stays_until_the_branch_changes() {
        follower.branch("feature/hom-12-excess");
        follower.typed(" mot-7 ");
        assertThat(follower.key()).isEqualTo("MOT-7");

        follower.branch("main");
        assertThat(follower.key()).isEmpty();
    }

    @Test
    void blank_takes_the_typed_key_away() {
        follower.branch("feature/hom-12-excess");
        follower.typed("MOT-7");
        follower.typed("");

        assertThat(follower.key()).isEqualTo("HOM-12");
    }
}
