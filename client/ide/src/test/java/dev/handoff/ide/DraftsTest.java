package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftsTest {

    private final Drafts drafts = new Drafts();

    @Test
    void words_are_kept_for_their_ticket_action_and_item() {
        drafts.keep("HOM-12", Action.ASK, "HARM", "Who pays?");

        assertThat(drafts.of("HOM-12", Action.ASK, "HARM")).isEqualTo("Who pays?");
        assertThat(drafts.of("HOM-12", Action.ANSWER, "HARM")).isEmpty();
        assertThat(drafts.of("HOM-13", Action.ASK, "HARM")).isEmpty();
    }

    @Test
    void what_was_taken_or_emptied_is_forgotten() {
        drafts.keep("HOM-12", Action.ASK, "HARM", "Who pays?");
        drafts.forget("HOM-12", Action.ASK, "HARM");
        drafts.keep("HOM-12", Action.ACCEPT, "", "Widows");
        drafts.keep("HOM-12", Action.ACCEPT, "", " ");

        assertThat(drafts.of("HOM-12", Action.ASK, "HARM")).isEmpty();
        assertThat(drafts.of("HOM-12", Action.ACCEPT, "")).isEmpty();
    }
}
