package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemLineTest {

    private static final Texts TEXTS = Texts.in("en");

    @Test
    void gap_is_missing_or_says_nothing() {
        assertThat(line("missing", "")).isEqualTo(new ItemLine("missing", "harm", ""));
        assertThat(line("hollow", "TBC")).isEqualTo(new ItemLine("hollow", "harm", "says nothing"));
    }

    @Test
    void answer_is_shown_in_one_short_line() {
        assertThat(line("present", "Widows\n who renew").detail()).isEqualTo("Widows who renew");
        assertThat(line("present", "long ".repeat(40)).detail())
                .hasSizeLessThan(95)
                .endsWith("…");
    }

    @Test
    void open_question_and_change_come_before_the_state() {
        TicketView asked = Samples.view(Samples.handoff(1, List.of(Samples.question("open")), List.of(), null));

        assertThat(ItemLine.of(Samples.item("HARM", "missing", ""), asked, TEXTS))
                .isEqualTo(new ItemLine("ask", "harm", "a question is open"));
    }

    private static ItemLine line(String state, String evidence) {
        return ItemLine.of(Samples.item("HARM", state, evidence), null, TEXTS);
    }
}
