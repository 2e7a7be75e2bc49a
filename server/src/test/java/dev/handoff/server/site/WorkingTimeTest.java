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
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingTimeTest {

    private static final WorkingCalendar LEEDS = new WorkingCalendar(UK);
    private static final WorkingCalendar GDANSK = new WorkingCalendar(PL);

    /** Opens every day of the week at half past one, in the hour that the clocks skip or repeat. */
    private static final WorkingCalendar NIGHT = everyDay("Europe/London", "01:30", "05:00");

    static List<WorkingCalendar> calendars() {
        return List.of(
                LEEDS,
                GDANSK,
                NIGHT,
                everyDay("Europe/Warsaw", "00:00", "02:30"),
                everyDay("America/New_York", "02:15", "02:45"),
                everyDay("Australia/Lord_Howe", "01:45", "23:59"),
                everyDay("Asia/Kolkata", "09:00", "18:00"));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void working_time_adds_up(WorkingCalendar calendar) {
        Random random = new Random(4);
        for (int i = 0; i < 400; i++) {
            Instant a = somewhen(random);
            Instant b = a.plusSeconds(random.nextInt(20 * 86_400));
            Instant c = b.plusSeconds(random.nextInt(20 * 86_400));
            assertThat(calendar.between(a, b).plus(calendar.between(b, c)))
                    .as("%s, %s, %s", a, b, c)
                    .isEqualTo(calendar.between(a, c));
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void the_instant_after_some_working_time_is_that_working_time_away(WorkingCalendar calendar) {
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            Instant from = somewhen(random);
            Duration working = Duration.ofSeconds(random.nextInt(60 * 3_600));
            Instant then = calendar.after(from, working);
            assertThat(calendar.between(from, then))
                    .as("%s after %s", working, from)
                    .isEqualTo(working);
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void an_instant_at_work_is_reached_again_by_its_working_time(WorkingCalendar calendar) {
        Random random = new Random(6);
        for (int i = 0; i < 400; i++) {
            Instant from = somewhen(random);
            Instant to = calendar.nextOpen(from.plusSeconds(random.nextInt(20 * 86_400)))
                    .plusSeconds(1);
            assertThat(calendar.after(from, calendar.between(from, to)))
                    .as("from %s", from)
                    .isEqualTo(to);
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void it_is_open_from_the_next_opening_until_the_next_closing(WorkingCalendar calendar) {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            Instant at = somewhen(random);
            Instant opens = calendar.nextOpen(at);
            Instant closes = calendar.nextClose(at);
            assertThat(calendar.isOpen(opens)).as("at %s", opens).isTrue();
            assertThat(calendar.isOpen(closes)).as("at %s", closes).isFalse();
            assertThat(calendar.between(at, closes)).isEqualTo(Duration.between(opens, closes));
            assertThat(calendar.isOpen(at)).isEqualTo(opens.equals(at));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // The Friday before each change, 16:00 on the wall, and eight working hours later.
        "2026-03-27T16:00:00Z, PT8H, 2026-03-30T14:30:00Z",
        "2026-10-23T15:00:00Z, PT8H, 2026-10-26T15:30:00Z",
        // Easter Monday follows the change of 2027.
        "2027-03-25T16:00:00Z, PT8H, 2027-03-30T14:30:00Z",
        "2027-10-29T15:00:00Z, PT8H, 2027-11-01T15:30:00Z"
    })
    void working_hours_over_the_weekend_of_a_clock_change_in_london(String from, String working, String then) {
        assertThat(LEEDS.after(Instant.parse(from), Duration.parse(working))).isEqualTo(Instant.parse(then));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-27T14:00:00Z, PT8H, 2026-03-30T13:00:00Z",
        "2026-10-23T13:00:00Z, PT8H, 2026-10-26T14:00:00Z",
        "2027-03-26T14:00:00Z, PT8H, 2027-03-30T13:00:00Z",
        // All Saints' Day follows the change of 2027.
        "2027-10-29T13:00:00Z, PT8H, 2027-11-02T14:00:00Z"
    })
    void working_hours_over_the_weekend_of_a_clock_change_in_warsaw(String from, String working, String then) {
        assertThat(GDANSK.after(Instant.parse(from), Duration.parse(working))).isEqualTo(Instant.parse(then));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, PT3H",
        "2026-10-25, PT4H30M",
        "2027-03-28, PT3H",
        "2027-10-31, PT4H30M",
        "2026-06-01, PT3H30M"
    })
    void a_night_shift_is_as_long_as_the_night(String day, String length) {
        assertThat(NIGHT.hours(LocalDate.parse(day)).length()).isEqualTo(Duration.parse(length));
    }

    @Test
    void a_day_that_the_clock_change_swallows_has_no_hours() {
        WorkingCalendar swallowed = everyDay("Europe/London", "01:10", "01:50");

        assertThat(swallowed.hours(LocalDate.parse("2026-03-29")).isEmpty()).isTrue();
        assertThat(swallowed.nextOpen(Instant.parse("2026-03-29T00:30:00Z")))
                .isEqualTo(Instant.parse("2026-03-30T00:10:00Z"));
    }

    @Test
    void independence_day_stops_the_clock_in_poland_only() {
        Instant tuesday = Instant.parse("2026-11-10T14:00:00Z");

        assertThat(GDANSK.after(tuesday, Duration.ofHours(2))).isEqualTo(Instant.parse("2026-11-12T08:00:00Z"));
        assertThat(LEEDS.after(tuesday, Duration.ofHours(4))).isEqualTo(Instant.parse("2026-11-11T09:30:00Z"));
        assertThat(GDANSK.isHoliday(LocalDate.parse("2026-11-11"))).isTrue();
        assertThat(LEEDS.isHoliday(LocalDate.parse("2026-11-11"))).isFalse();
    }

    @Test
    void the_late_summer_bank_holiday_stops_the_clock_in_england_only() {
        Instant friday = Instant.parse("2026-08-28T15:30:00Z");

        assertThat(LEEDS.after(friday, Duration.ofHours(2))).isEqualTo(Instant.parse("2026-09-01T09:00:00Z"));
        assertThat(GDANSK.nextOpen(friday)).isEqualTo(Instant.parse("2026-08-31T06:00:00Z"));
    }

    @Test
    void christmas_eve_stops_the_clock_in_poland_since_2025() {
        assertThat(GDANSK.nextOpen(Instant.parse("2024-12-23T15:00:00Z")))
                .isEqualTo(Instant.parse("2024-12-24T07:00:00Z"));
        assertThat(GDANSK.nextOpen(Instant.parse("2025-12-23T15:00:00Z")))
                .isEqualTo(Instant.parse("2025-12-29T07:00:00Z"));
        assertThat(LEEDS.nextOpen(Instant.parse("2026-12-23T18:00:00Z")))
                .isEqualTo(Instant.parse("2026-12-24T09:00:00Z"));
    }

    @Test
    void a_weekend_is_no_holiday() {
        assertThat(GDANSK.isHoliday(LocalDate.parse("2026-11-14"))).isFalse();
    }

    @Test
    void no_working_time_needs_no_open_site() {
        Instant sunday = Instant.parse("2026-11-15T12:00:00Z");

        assertThat(LEEDS.after(sunday, Duration.ZERO)).isEqualTo(sunday);
    }

    @Test
    void the_full_day_ends_when_the_site_closes() {
        assertThat(GDANSK.after(Instant.parse("2026-11-10T07:00:00Z"), Duration.ofHours(8)))
                .isEqualTo(Instant.parse("2026-11-10T15:00:00Z"));
    }

    @Test
    void time_does_not_run_backwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEEDS.after(Instant.EPOCH, Duration.ofHours(-1)))
                .withMessageContaining("must not be negative");
    }

    @Test
    void the_clock_of_a_site_that_never_works_says_so() {
        Site never = site(UK.zone().getId(), "09:00", "17:00", Set.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> new WorkingCalendar(never).after(Instant.EPOCH, Duration.ofHours(1)))
                .withMessageContaining("check its workingDays");
    }

    private static Instant somewhen(Random random) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(2 * 365 * 86_400));
    }

    private static WorkingCalendar everyDay(String zone, String opens, String closes) {
        return new WorkingCalendar(site(zone, opens, closes, EnumSet.allOf(DayOfWeek.class)));
    }

    private static Site site(String zone, String opens, String closes, Set<DayOfWeek> days) {
        return new Site(
                zone,
                zone,
                ZoneId.of(zone),
                "en",
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                days,
                null,
                null,
                Set.of(),
                Set.of(),
                UK.members());
    }
}
