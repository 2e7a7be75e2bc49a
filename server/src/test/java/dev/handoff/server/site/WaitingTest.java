package dev.handoff.server.site;

import static dev.handoff.server.site.SitesForTests.PL;
import static dev.handoff.server.site.SitesForTests.UK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final WorkingCalendar LEEDS = new WorkingCalendar(UK);
    private static final WorkingCalendar GDANSK = new WorkingCalendar(PL);
    private static final SharedHours SHARED = new SharedHours(LEEDS, GDANSK);

    @Test
    void six_hours_a_day_are_shared() {
        assertThat(SHARED.on(LocalDate.parse("2026-11-10")))
                .containsExactly(
                        new OpenHours(Instant.parse("2026-11-10T09:00:00Z"), Instant.parse("2026-11-10T15:00:00Z")));
        assertThat(SHARED.lengthOn(LocalDate.parse("2026-07-14"))).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void nothing_is_shared_on_a_holiday_of_one_site() {
        assertThat(SHARED.on(LocalDate.parse("2026-11-11"))).isEmpty();
        assertThat(SHARED.on(LocalDate.parse("2026-08-31"))).isEmpty();
        assertThat(SHARED.on(LocalDate.parse("2026-12-24"))).isEmpty();
    }

    @Test
    void between_the_clock_changes_of_two_continents_an_hour_more_is_shared() {
        WorkingCalendar boston = new WorkingCalendar(elsewhere("America/New_York"));
        SharedHours across = new SharedHours(LEEDS, boston);

        assertThat(across.lengthOn(LocalDate.parse("2026-10-23"))).isEqualTo(Duration.ofMinutes(210));
        assertThat(across.lengthOn(LocalDate.parse("2026-10-28"))).isEqualTo(Duration.ofMinutes(270));
        assertThat(across.lengthOn(LocalDate.parse("2026-11-03"))).isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void hours_are_shared_although_the_date_differs() {
        WorkingCalendar auckland = new WorkingCalendar(elsewhere("Pacific/Auckland"));
        WorkingCalendar losAngeles = new WorkingCalendar(elsewhere("America/Los_Angeles"));

        // Monday 14:00 to 17:00 in Los Angeles is Tuesday 09:00 to noon in Auckland.
        assertThat(new SharedHours(losAngeles, auckland).lengthOn(LocalDate.parse("2026-07-13")))
                .isEqualTo(Duration.ofHours(3));
        assertThat(new SharedHours(auckland, losAngeles).lengthOn(LocalDate.parse("2026-07-14")))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_question_over_independence_day_waits_for_a_holiday() {
        // Asked in Leeds on Tuesday at 15:00, answered in Gdańsk on Thursday at 10:00.
        Waiting waiting =
                Waiting.of(LEEDS, GDANSK, Instant.parse("2026-11-10T14:30:00Z"), Instant.parse("2026-11-12T09:30:00Z"));

        assertThat(waiting.overlap()).isEqualTo(Duration.ofHours(1));
        assertThat(waiting.outsideOverlap()).isEqualTo(Duration.ofMinutes(150));
        assertThat(waiting.holiday()).isEqualTo(Duration.ofMinutes(510));
        assertThat(waiting.closed()).isEqualTo(Duration.ofHours(31));
        assertThat(waiting.total()).isEqualTo(Duration.ofHours(43));
    }

    @Test
    void seen_from_poland_the_bank_holiday_is_the_holiday() {
        Waiting waiting =
                Waiting.of(GDANSK, LEEDS, Instant.parse("2026-08-28T14:00:00Z"), Instant.parse("2026-09-01T08:00:00Z"));

        assertThat(waiting.holiday()).isEqualTo(Duration.ofHours(8));
        assertThat(waiting.overlap()).isEqualTo(Duration.ZERO);
        assertThat(waiting.outsideOverlap()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_weekend_of_both_is_nobodys_working_time() {
        Waiting waiting =
                Waiting.of(LEEDS, GDANSK, Instant.parse("2026-10-23T17:00:00Z"), Instant.parse("2026-10-26T09:00:00Z"));

        assertThat(waiting).isEqualTo(new Waiting(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofHours(64)));
    }

    @Test
    void the_parts_of_two_waits_in_a_row_are_the_parts_of_the_whole() {
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            Instant a = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(600 * 86_400));
            Instant b = a.plusSeconds(random.nextInt(9 * 86_400));
            Instant c = b.plusSeconds(random.nextInt(9 * 86_400));
            Waiting whole = Waiting.of(LEEDS, GDANSK, a, c);
            assertThat(Waiting.of(LEEDS, GDANSK, a, b).plus(Waiting.of(LEEDS, GDANSK, b, c)))
                    .as("%s, %s, %s", a, b, c)
                    .isEqualTo(whole);
            assertThat(whole.total()).isEqualTo(Duration.between(a, c));
            assertThat(whole.outsideOverlap()).isGreaterThanOrEqualTo(Duration.ZERO);
        }
    }

    @Test
    void nobody_waits_backwards() {
        Instant now = Instant.parse("2026-11-10T12:00:00Z");

        assertThat(Waiting.of(LEEDS, GDANSK, now, now.minusSeconds(1)).total()).isEqualTo(Duration.ZERO);
    }

    private static Site elsewhere(String zone) {
        return new Site(
                zone,
                zone,
                ZoneId.of(zone),
                "en",
                LocalTime.parse("09:00"),
                LocalTime.parse("17:00"),
                UK.workingDays(),
                null,
                null,
                Set.of(),
                Set.of(),
                UK.members());
    }
}
