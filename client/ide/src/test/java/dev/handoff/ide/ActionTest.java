package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.client.Handoff;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionTest {

    private static final Handoff.ReadBack READ_BACK =
            new Handoff.ReadBack("Widows pay less.", Samples.OLA, "2026-11-23T12:00:00Z", null, null);

    @Test
    void nothing_makes_sense_without_a_ticket_to_see() {
        assertThat(Action.possible(new Situation.NoTicket())).isEmpty();
        assertThat(Action.possible(new Situation.Reading("HOM-12", null))).isEmpty();
    }

    @Test
    void ticket_that_has_not_crossed_may_be_answered() {
        assertThat(Action.possible(known(null, "missing"))).containsExactly(Action.ANSWER, Action.NA, Action.WRONG);
        assertThat(Action.possible(known(Samples.at("approaching", null), "present")))
                .containsExactly(Action.ASK, Action.ANSWER, Action.NA);
    }

    @Test
    void offered_ticket_may_be_accepted_and_returned_also_offline() {
        TicketView offered = view(Samples.at("offered", null), "present");

        assertThat(Action.possible(new Situation.Known(offered)))
                .containsExactly(Action.ACCEPT, Action.ASK, Action.ANSWER, Action.NA, Action.RETURN)
                .isEqualTo(Action.possible(new Situation.Offline("HOM-12", offered, "no network")));
    }

    @Test
    void read_back_is_confirmed_or_corrected() {
        assertThat(Action.possible(known(Samples.at("read-back", READ_BACK), "present")))
                .contains(Action.CONFIRM, Action.CORRECT);
    }

    @Test
    void accepted_ticket_is_not_accepted_again_until_something_changed() {
        Handoff.Reopened harm = new Handoff.Reopened("HARM", Samples.PRIYA, "2026-11-23T13:00:00Z", List.of());
        String at = "2026-11-23T12:00:00Z";

        assertThat(Action.possible(known(Samples.handoff(3, List.of(), List.of(), at), "present")))
                .doesNotContain(Action.ACCEPT);
        assertThat(Action.possible(known(Samples.handoff(4, List.of(), List.of(harm), at), "present")))
                .contains(Action.ACCEPT);
    }

    @Test
    void returned_ticket_is_over() {
        assertThat(Action.possible(known(Samples.at("returned", null), "present")))
                .containsExactly(Action.ANSWER, Action.NA);
    }

    private static Situation known(@Nullable Handoff handoff, String state) {
        return new Situation.Known(view(handoff, state));
    }

    private static TicketView view(@Nullable Handoff handoff, String state) {
        return Samples.view(handoff, Samples.item("HARM", state, ""));
    }
}
