package dev.handoff.ide;

import static dev.handoff.ide.Samples.handoff;
import static dev.handoff.ide.Samples.question;
import static dev.handoff.ide.Samples.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.client.Handoff;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Handoff.Reopened REOPENED =
            new Handoff.Reopened("HARM", Samples.PRIYA, "2026-11-23T13:00:00Z", List.of());

    @Test
    void answer_to_a_question_that_was_open_is_news() {
        TicketView before = view(handoff(1, List.of(question("open")), List.of(), null));
        TicketView after = view(handoff(2, List.of(question("answered")), List.of(), null));

        assertThat(Notice.between(before, after))
                .containsExactly(new Notice.Answered("HOM-12", question("answered"), true));
    }

    @Test
    void answer_that_was_known_is_no_news() {
        TicketView same = view(handoff(2, List.of(question("answered")), List.of(), null));

        assertThat(Notice.between(same, same)).isEmpty();
    }

    @Test
    void section_that_changed_after_acceptance_is_news_once() {
        TicketView before = view(handoff(3, List.of(), List.of(), "2026-11-23T12:00:00Z"));
        TicketView after = view(handoff(4, List.of(), List.of(REOPENED), "2026-11-23T12:00:00Z"));

        assertThat(Notice.between(before, after)).containsExactly(new Notice.Reopened("HOM-12", REOPENED));
        assertThat(Notice.between(after, after)).isEmpty();
    }

    @Test
    void confirmation_is_news() {
        TicketView before = view(handoff(3, List.of(), List.of(), null));
        TicketView after = view(handoff(4, List.of(), List.of(), "2026-11-23T12:00:00Z"));

        assertThat(Notice.between(before, after)).containsExactly(new Notice.Accepted("HOM-12"));
    }

    @Test
    void first_look_at_a_crossing_is_no_news() {
        assertThat(Notice.between(view(null), view(handoff(4, List.of(question("answered")), List.of(), "x"))))
                .isEmpty();
    }
}
