package dev.handoff.ide;

import static dev.handoff.ide.Samples.handoff;
import static dev.handoff.ide.Samples.item;
import static dev.handoff.ide.Samples.question;
import static dev.handoff.ide.Samples.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatusLineTest {

    private static final Texts TEXTS = Texts.in("en");

    @Test
    void gaps_are_counted() {
        assertThat(line(
                        view(
                                null,
                                item("HARM", "missing", ""),
                                item("WHO", "hollow", "users"),
                                item("NEED", "present", "x")),
                        0))
                .isEqualTo(new StatusLine("HOM-12 ⚠2", "HOM-12: 2 answers are missing"));
    }

    @Test
    void complete_ticket_is_ticked() {
        assertThat(line(view(null, item("NEED", "present", "x")), 0).text()).isEqualTo("HOM-12 ✓");
    }

    @Test
    void open_question_goes_before_a_gap() {
        assertThat(line(view(handoff(1, List.of(question("open")), List.of(), null), item("HARM", "missing", "")), 0)
                        .text())
                .isEqualTo("HOM-12 ?1");
    }

    @Test
    void waiting_actions_are_told_in_every_situation() {
        assertThat(StatusLine.of(new Situation.Offline("HOM-12", null, "no network"), 2, TEXTS))
                .isEqualTo(new StatusLine("HOM-12 ⌁ ⇡2", "Offline: no network 2 actions wait to be sent."));
        assertThat(StatusLine.of(new Situation.NoTicket(), 0, TEXTS).text()).isEmpty();
    }

    private static StatusLine line(TicketView view, int queued) {
        return StatusLine.of(new Situation.Known(view), queued, TEXTS);
    }
}
