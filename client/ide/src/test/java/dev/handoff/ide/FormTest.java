package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.client.Checklist.Item;
import dev.handoff.client.Command;
import dev.handoff.client.Handoff;
import dev.handoff.ide.Form.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final Item WHO = Samples.item("WHO", "present", "Widows who renew by phone and never saw a letter");
    private static final Item HARM = Samples.item("HARM", "missing", "");
    private static final TicketView OFFERED = Samples.view(Samples.handoff(5, List.of(), List.of(), null), WHO, HARM);

    @Test
    void read_back_tells_how_many_words_are_missing() {
        assertThat(form(Action.ACCEPT).check(null, "Widows pay less."))
                .isEqualTo(new Form.Check(Level.INCOMPLETE, "9 words more are needed."));
    }

    @Test
    void read_back_in_the_ticket_s_words_is_doubtful() {
        Form.Check check =
                form(Action.ACCEPT).check(null, "We must see that widows who renew by phone and never saw a letter");

        assertThat(check.level()).isEqualTo(Level.DOUBTFUL);
        assertThat(check.message()).contains("Say it in yours");
    }

    @Test
    void read_back_in_one_s_own_words_is_good() {
        String words = "When a spouse dies we switch the excess to the single rate before renewal.";

        assertThat(form(Action.ACCEPT).check(null, words))
                .isEqualTo(new Form.Check(Level.GOOD, "14 words. The sender will confirm or correct it."));
        assertThat(form(Action.ACCEPT).command(null, " " + words + "\n"))
                .isEqualTo(Command.accept(words).seenAt(5L));
    }

    @Test
    void question_needs_an_item_and_words() {
        assertThat(form(Action.ASK).check(null, "Who pays?"))
                .isEqualTo(new Form.Check(Level.INCOMPLETE, "Choose an item."));
        assertThat(form(Action.ASK).check(HARM, "  ").level()).isEqualTo(Level.INCOMPLETE);
        assertThat(form(Action.ASK).check(HARM, "Who pays?").level()).isEqualTo(Level.GOOD);
        assertThat(form(Action.ASK).command(HARM, "Who pays?"))
                .isEqualTo(Command.ask("HARM", "Who pays?").seenAt(5L));
    }

    @Test
    void reason_has_a_few_words() {
        assertThat(form(Action.RETURN).check(null, "no"))
                .isEqualTo(new Form.Check(
                        Level.INCOMPLETE, "A few words more, please: the reason is what the others read."));
        assertThat(form(Action.RETURN).check(null, "wrong team").level()).isEqualTo(Level.GOOD);
    }

    @Test
    void only_a_gap_s_question_can_be_wrong() {
        assertThat(form(Action.WRONG).items()).containsExactly(HARM);
        assertThat(form(Action.ASK).items()).containsExactly(WHO, HARM);
        assertThat(form(Action.RETURN).items()).isEmpty();
    }

    @Test
    void correction_and_changes_are_taken_without_words() {
        Handoff.Reopened changed = new Handoff.Reopened("WHO", Samples.PRIYA, "2026-11-23T13:00:00Z", List.of());
        Form corrected = new Form(Action.ACCEPT, Samples.view(Samples.at("corrected", null), WHO), Texts.in("en"));
        Form again = new Form(
                Action.ACCEPT,
                Samples.view(Samples.handoff(6, List.of(), List.of(changed), "2026-11-23T12:00:00Z"), WHO),
                Texts.in("en"));

        assertThat(corrected.takesText()).isFalse();
        assertThat(corrected.title()).isEqualTo("Accept HOM-12 as corrected");
        assertThat(again.title()).isEqualTo("Accept HOM-12 again");
        assertThat(again.command(null, "unused")).isEqualTo(Command.accept(null).seenAt(6L));
    }

    @Test
    void every_action_has_its_words_in_both_languages() {
        for (Action action : Action.values()) {
            for (String language : Texts.LANGUAGES) {
                Form form = new Form(action, OFFERED, Texts.in(language));
                assertThat(List.of(form.title(), form.prompt(), form.send())).doesNotContain("");
            }
        }
    }

    private static Form form(Action action) {
        return new Form(action, OFFERED, Texts.in("en"));
    }
}
