package dev.handoff.server.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MutingTest {

    private static final Muting MUTING = muting(true, Set.of());

    @Test
    void an_item_is_muted_above_the_share_and_not_at_it() {
        assertThat(MUTING.mutes(Item.HARM, new Tally(20, 6), false)).isFalse();
        assertThat(MUTING.mutes(Item.HARM, new Tally(20, 7), false)).isTrue();
    }

    @Test
    void few_tickets_tell_nothing() {
        assertThat(MUTING.mutes(Item.HARM, new Tally(19, 19), false)).isFalse();
        assertThat(MUTING.mutes(Item.HARM, Tally.NONE, false)).isFalse();
    }

    @Test
    void a_muted_item_comes_back_at_half_the_share_and_not_before() {
        assertThat(MUTING.mutes(Item.HARM, new Tally(100, 30), true)).isTrue();
        assertThat(MUTING.mutes(Item.HARM, new Tally(100, 16), true)).isTrue();
        assertThat(MUTING.mutes(Item.HARM, new Tally(100, 15), true)).isFalse();
    }

    @Test
    void a_muted_item_comes_back_when_what_people_said_is_long_ago() {
        assertThat(MUTING.mutes(Item.HARM, new Tally(11, 11), true)).isTrue();
        assertThat(MUTING.mutes(Item.HARM, new Tally(10, 10), true)).isFalse();
    }

    @Test
    void an_item_that_is_never_muted_comes_back_at_once() {
        Muting careful = muting(true, Set.of(Item.REGULATION));

        assertThat(careful.mutes(Item.REGULATION, new Tally(50, 50), false)).isFalse();
        assertThat(careful.mutes(Item.REGULATION, new Tally(50, 50), true)).isFalse();
        assertThat(careful.mutes(Item.HARM, new Tally(50, 50), false)).isTrue();
    }

    @Test
    void switched_off_nothing_is_muted() {
        assertThat(muting(false, Set.of()).mutes(Item.HARM, new Tally(50, 50), true))
                .isFalse();
    }

    static Muting muting(boolean mute, Set<Item> never) {
        return new Muting(new LearningSettings(mute, 0.3, 20, Duration.ofDays(90), never));
    }
}
