package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private final SiteClock clock = new SiteClock(Texts.in("en"), ZoneId.of("Europe/Warsaw"));

    @Test
    void all_that_waits_is_told_the_stage_first() {
        TicketView view = Samples.view(
                Samples.handoff(1, List.of(Samples.question("open")), List.of(), null),
                Samples.item("HARM", "missing", ""),
                Samples.item("WHO", "hollow", ""));
        Headline headline = of(new Situation.Known(view), 0);

        assertThat(headline.text()).isEqualTo("Offered. One question is open. 2 answers are missing.");
        assertThat(headline.hours()).isEqualTo("Leeds closes in 3 h 30 min");
        assertThat(headline.tone()).isEqualTo(Headline.Tone.ATTENTION);
        assertThat(headline.trouble()).isEmpty();
    }

    @Test
    void complete_ticket_is_good() {
        Headline headline = of(new Situation.Known(Samples.view(null, Samples.item("WHO", "present", "Widows"))), 0);

        assertThat(headline.text()).isEqualTo("Every answer is there.");
        assertThat(headline.tone()).isEqualTo(Headline.Tone.GOOD);
    }

    @Test
    void offline_tells_how_old_the_picture_is_and_what_waits() {
        TicketView last = Samples.view(null, Samples.item("WHO", "present", "Widows"));
        Headline headline = of(new Situation.Offline("HOM-12", last, "No network."), 2);

        assertThat(headline.tone()).isEqualTo(Headline.Tone.OFFLINE);
        assertThat(headline.trouble()).isEqualTo("Offline: No network. What is shown is from 15:00.");
        assertThat(headline.queue()).isEqualTo("2 actions wait to be sent.");
    }

    @Test
    void no_ticket_is_quiet() {
        assertThat(of(new Situation.NoTicket(), 0).tone()).isEqualTo(Headline.Tone.QUIET);
    }

    private Headline of(Situation situation, int queued) {
        return Headline.of(situation, queued, clock, Samples.NOW);
    }
}
