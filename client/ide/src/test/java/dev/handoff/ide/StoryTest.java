package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.client.Checklist.Item;
import dev.handoff.client.Handoff;
import dev.handoff.ide.Prose.Kind;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Texts TEXTS = Texts.in("en");
    private static final Item HARM = Samples.item("HARM", "present", "Widows overpay");
    private static final Handoff.Reopened CHANGED = new Handoff.Reopened(
            "HARM",
            Samples.PRIYA,
            "2026-11-23T13:00:00Z",
            List.of(
                    new Handoff.Words("kept", "Widows"),
                    new Handoff.Words("removed", "overpay"),
                    new Handoff.Words("added", "pay twice")));

    private final Story story = new Story(TEXTS, new SiteClock(TEXTS, ZoneId.of("Europe/Warsaw")));

    @Test
    void item_tells_what_is_asked_found_and_why() {
        assertThat(story.item(Samples.view(null, HARM), HARM, Samples.NOW).text())
                .isEqualTo("""
            ?
            “Widows overpay”
            Description
            Answered: reason.

            Why it matters
            why

            A good answer
            example
            """);
    }

    @Test
    void question_has_its_answer_or_its_clock() {
        TicketView asked = Samples.view(Samples.handoff(1, List.of(Samples.question("open")), List.of(), null), HARM);
        TicketView answered =
                Samples.view(Samples.handoff(2, List.of(Samples.question("answered")), List.of(), null), HARM);

        assertThat(story.questions(asked, Samples.NOW).text()).isEqualTo("""
            harm
            Ola Nowak asked Priya Shah, 11:00
            “Who pays the widow?”
            Answer due tomorrow 11:30; 5 h 20 min of working time left in Leeds
            Leeds closes in 3 h 30 min
            """);
        assertThat(story.questions(answered, Samples.NOW).text()).endsWith("""
            Priya Shah answered, 14:00
            “The insurer.”
            """);
        assertThat(story.questions(Samples.view(null, HARM), Samples.NOW).text())
                .isEqualTo("Nobody has asked anything yet.\n");
    }

    @Test
    void change_after_acceptance_is_shown_word_by_word() {
        TicketView view = Samples.view(Samples.handoff(4, List.of(), List.of(CHANGED), "2026-11-23T12:00:00Z"), HARM);
        Prose prose = story.acceptance(new Form(Action.ACCEPT, view, TEXTS));

        assertThat(prose.text())
                .isEqualTo("harm: Changed since it was accepted, by Priya Shah\nWidows overpay pay twice \n");
        assertThat(prose.runs())
                .contains(new Prose.Run(Kind.REMOVED, "overpay", ""), new Prose.Run(Kind.ADDED, "pay twice", ""));
    }

    @Test
    void acceptance_begins_with_what_is_missing_but_for_the_read_back_itself() {
        TicketView view = Samples.view(
                Samples.at("offered", null),
                HARM,
                Samples.item("IFTHEN", "missing", ""),
                Samples.item("READBACK", "missing", ""));

        assertThat(story.acceptance(new Form(Action.ACCEPT, view, TEXTS)).text())
                .startsWith("One answer is missing: ifthen.")
                .endsWith("harm\nWidows overpay\n");
    }

    @Test
    void sender_sees_the_read_back_and_the_receiver_the_correction() {
        Handoff.ReadBack readBack = new Handoff.ReadBack(
                "Widows pay less.",
                Samples.OLA,
                "2026-11-23T12:00:00Z",
                null,
                new Handoff.Correction("Not less: the same.", Samples.PRIYA, "2026-11-23T13:00:00Z"));
        TicketView view = Samples.view(Samples.at("corrected", readBack), HARM);

        assertThat(story.acceptance(new Form(Action.ACCEPT, view, TEXTS)).text())
                .isEqualTo(story.readBack(view).text())
                .contains("“Widows pay less.”", "Priya Shah corrected the read-back", "“Not less: the same.”");
    }
}
