package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.client.SiteHours;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SiteClockTest {

    private final SiteClock clock = new SiteClock(Texts.in("en"), ZoneId.of("Europe/Warsaw"));
    private final SiteClock polish = new SiteClock(Texts.in("pl"), ZoneId.of("Europe/Warsaw"));

    @Test
    void site_that_closes_soon() {
        assertThat(clock.hours(Samples.LEEDS, Instant.parse("2026-11-23T16:50:00Z")))
                .isEqualTo("Leeds closes in 40 min");
        assertThat(clock.hours(Samples.LEEDS, Samples.NOW)).isEqualTo("Leeds closes in 3 h 30 min");
    }

    @Test
    void site_that_opens_is_told_in_the_readers_time() {
        SiteHours closed =
                new SiteHours("UK", "Leeds", "Europe/London", false, "2026-11-23T09:00:00Z", "2026-11-23T17:30:00Z");

        assertThat(clock.hours(closed, Instant.parse("2026-11-20T18:00:00Z"))).isEqualTo("Leeds opens Monday 10:00");
        assertThat(clock.hours(closed, Instant.parse("2026-11-22T18:00:00Z"))).isEqualTo("Leeds opens tomorrow 10:00");
        assertThat(clock.hours(closed, Instant.parse("2026-11-23T08:15:00Z"))).isEqualTo("Leeds opens in 45 min");
        assertThat(polish.hours(closed, Instant.parse("2026-11-20T18:00:00Z")))
                .isEqualTo("Leeds: początek pracy poniedziałek 10:00");
    }

    @Test
    void question_has_a_clock_of_working_time() {
        assertThat(clock.due(Samples.question("open"), Samples.NOW))
                .isEqualTo("Answer due tomorrow 11:30; 5 h 20 min of working time left in Leeds");
        assertThat(clock.due(Samples.question("answered"), Samples.NOW)).isEmpty();
    }

    @Test
    void others_are_those_whose_clocks_differ_from_ours() {
        SiteHours krakow =
                new SiteHours("PL", "Kraków", "Europe/Warsaw", true, "2026-11-24T08:00:00Z", "2026-11-23T16:00:00Z");
        SiteClock leeds = new SiteClock(Texts.in("en"), ZoneId.of("Europe/London"));

        assertThat(clock.others(Samples.between(Samples.LEEDS, krakow), Samples.NOW))
                .startsWith("Leeds closes");
        assertThat(leeds.others(Samples.between(Samples.LEEDS, krakow), Samples.NOW))
                .startsWith("Kraków closes");
        assertThat(clock.others(null, Samples.NOW)).isEmpty();
    }

    @Test
    void day_is_the_readers_even_when_it_is_another_in_utc() {
        assertThat(clock.moment(Instant.parse("2026-11-23T23:30:00Z"), Instant.parse("2026-11-23T22:00:00Z")))
                .isEqualTo("tomorrow 00:30");
    }
}
