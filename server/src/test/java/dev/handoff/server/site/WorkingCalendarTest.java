package dev.handoff.server.site;

import static dev.handoff.server.site.SitesForTests.PL;
import static dev.handoff.server.site.SitesForTests.UK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final WorkingCalendar LEEDS = new WorkingCalendar(UK);
    private static final WorkingCalendar GDANSK = new WorkingCalendar(PL);

    @Test
    void christmas_eve_is_a_day_off_in_poland_since_2025() {
        assertThat(GDANSK.isWorkingDay(LocalDate.parse("2024-12-24"))).isTrue();
        assertThat(GDANSK.isWorkingDay(LocalDate.parse("2025-12-24"))).isFalse();
        assertThat(GDANSK.isWorkingDay(LocalDate.parse("2026-12-24"))).isFalse();
        assertThat(LEEDS.isWorkingDay(LocalDate.parse("2026-12-24"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-05-04",
                "2026-05-25",
                "2026-08-31",
                "2026-12-25",
                "2026-12-28"
            })
    void bank_holidays_are_days_off_in_england(String day) {
        assertThat(LEEDS.isWorkingDay(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-06", "2026-05-01", "2026-06-04", "2026-11-11", "2026-12-25"})
    void public_holidays_are_days_off_in_poland(String day) {
        assertThat(GDANSK.isWorkingDay(LocalDate.parse(day))).isFalse();
    }

    @Test
    void scotlands_holiday_is_worked_in_england() {
        assertThat(LEEDS.isWorkingDay(LocalDate.parse("2026-11-30"))).isTrue();
        assertThat(LEEDS.isWorkingDay(LocalDate.parse("2026-08-03"))).isTrue();
    }

    @Test
    void the_firms_own_exceptions_win() {
        WorkingCalendar calendar = new WorkingCalendar(with(
                PL,
                PL.workingDays(),
                Set.of(LocalDate.parse("2026-11-09")),
                Set.of(LocalDate.parse("2026-11-11"), LocalDate.parse("2026-11-14"))));

        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-11-09"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-11-11"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-11-14"))).isTrue();
    }

    @Test
    void hours_follow_the_clock_on_the_wall_in_summer_and_winter() {
        assertThat(LEEDS.isOpen(Instant.parse("2026-10-23T08:00:00Z"))).isTrue();
        assertThat(LEEDS.isOpen(Instant.parse("2026-10-26T08:00:00Z"))).isFalse();
        assertThat(LEEDS.isOpen(Instant.parse("2026-10-26T09:00:00Z"))).isTrue();
        assertThat(LEEDS.isOpen(Instant.parse("2026-10-26T17:29:59Z"))).isTrue();
        assertThat(LEEDS.isOpen(Instant.parse("2026-10-26T17:30:00Z"))).isFalse();
    }

    @Test
    void while_open_the_next_opening_is_now() {
        Instant now = Instant.parse("2026-11-10T12:00:00Z");

        assertThat(LEEDS.nextOpen(now)).isEqualTo(now);
    }

    @Test
    void after_friday_evening_comes_monday_morning_across_the_clock_change() {
        assertThat(GDANSK.nextOpen(Instant.parse("2026-10-23T16:00:00Z")))
                .isEqualTo(Instant.parse("2026-10-26T07:00:00Z"));
        assertThat(GDANSK.nextOpen(Instant.parse("2026-03-27T18:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-30T06:00:00Z"));
    }

    @Test
    void christmas_is_skipped() {
        assertThat(GDANSK.nextOpen(Instant.parse("2026-12-23T18:00:00Z")))
                .isEqualTo(Instant.parse("2026-12-28T07:00:00Z"));
    }

    @Test
    void working_time_counts_open_hours_only() {
        // Friday 16:30 to Monday 09:30 in Leeds: an hour on Friday, half an hour on Monday.
        assertThat(LEEDS.between(Instant.parse("2026-11-06T16:30:00Z"), Instant.parse("2026-11-09T09:30:00Z")))
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void working_time_over_a_clock_change_is_the_same_two_days() {
        assertThat(LEEDS.between(Instant.parse("2026-10-23T08:00:00Z"), Instant.parse("2026-10-26T17:30:00Z")))
                .isEqualTo(Duration.ofHours(17));
    }

    @Test
    void no_time_passes_backwards() {
        assertThat(LEEDS.between(Instant.parse("2026-11-10T12:00:00Z"), Instant.parse("2026-11-10T11:00:00Z")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void a_site_that_never_works_is_reported() {
        Site never = with(PL, Set.of(), Set.of(), Set.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> new WorkingCalendar(never).nextOpen(Instant.parse("2026-11-10T12:00:00Z")))
                .withMessageContaining("site PL has no working day");
    }

    @Test
    void a_site_that_closes_before_it_opens_is_refused() {
        Site night = new Site(
                "UK",
                "Leeds",
                UK.zone(),
                "en",
                LocalTime.parse("22:00"),
                LocalTime.parse("06:00"),
                UK.workingDays(),
                null,
                null,
                Set.of(),
                Set.of(),
                UK.members());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(night))
                .withMessageContaining("opens at 22:00 and closes at 06:00");
    }

    @Test
    void a_calendar_that_does_not_exist_is_refused_by_name() {
        Site site = new Site(
                "XX",
                "Nowhere",
                UK.zone(),
                "en",
                UK.opens(),
                UK.closes(),
                UK.workingDays(),
                "nowhere",
                null,
                Set.of(),
                Set.of(),
                UK.members());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(site))
                .withMessageContaining("'nowhere'");
    }

    private static Site with(Site site, Set<DayOfWeek> week, Set<LocalDate> holidays, Set<LocalDate> workingDays) {
        return new Site(
                site.id(),
                site.name(),
                site.zone(),
                site.language(),
                site.opens(),
                site.closes(),
                week,
                site.holidayCalendar(),
                site.holidayRegion(),
                holidays,
                workingDays,
                site.members());
    }
}
