package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.client.Handoff;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

    private static final Texts TEXTS = Texts.in("en");
    private static final TicketView VIEW = Samples.view(null, Samples.item("HARM", "missing", ""));

    @Test
    void answer_is_told_with_who_gave_it() {
        Notice answered = new Notice.Answered("HOM-12", Samples.question("answered"), true);

        assertThat(Announcement.of(answered, TEXTS, VIEW))
                .isEqualTo(new Announcement("harm was answered", "HOM-12, Priya Shah: The insurer.", "HARM"));
    }

    @Test
    void change_leads_to_its_item() {
        Notice reopened = new Notice.Reopened(
                "HOM-12", new Handoff.Reopened("HARM", Samples.PRIYA, "2026-11-23T13:00:00Z", List.of()));

        assertThat(Announcement.of(reopened, TEXTS, null))
                .isEqualTo(new Announcement(
                        "Reopened: HARM", "HOM-12: Changed since it was accepted, by Priya Shah", "HARM"));
    }

    @Test
    void the_others_say_what_follows() {
        assertThat(Announcement.of(new Notice.Accepted("HOM-12"), TEXTS, VIEW).text())
                .isEqualTo("The read-back was confirmed; you can begin.");
        assertThat(Announcement.of(new Notice.NotTaken("HOM-12", "Too short."), TEXTS, VIEW))
                .isEqualTo(new Announcement("HOM-12: an action was not taken", "Too short.", ""));
    }
}
