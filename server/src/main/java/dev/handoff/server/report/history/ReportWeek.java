package dev.handoff.server.report.history;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An ISO week, Monday to Sunday, as dates; which instants those are depends on the reader's zone. */
public record ReportWeek(LocalDate monday) implements Comparable<ReportWeek> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-?[Ww](\\d{1,2})");

    public ReportWeek {
        monday = monday.with(DayOfWeek.MONDAY);
    }

    /** @throws IllegalArgumentException when it is no week, with what would be one */
    public static ReportWeek parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (written.matches()) {
            int year = Integer.parseInt(written.group(1));
            int week = Integer.parseInt(written.group(2));
            LocalDate fourth = LocalDate.of(year, 1, 4);
            if (week >= 1
                    && week
                            <= fourth.range(WeekFields.ISO.weekOfWeekBasedYear())
                                    .getMaximum()) {
                return new ReportWeek(fourth.plusWeeks(week - 1L));
            }
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" is no ISO week; write it like 2026-W47, from W01 to the year's last");
    }

    public static ReportWeek containing(Instant at, ZoneId zone) {
        return new ReportWeek(LocalDate.ofInstant(at, zone));
    }

    public ReportWeek minus(int weeks) {
        return new ReportWeek(monday.minusWeeks(weeks));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public Period in(ZoneId zone) {
        return new Period(start(zone), minus(-1).start(zone));
    }

    private Instant start(ZoneId zone) {
        return monday.atStartOfDay(zone).toInstant();
    }

    @Override
    public int compareTo(ReportWeek other) {
        return monday.compareTo(other.monday);
    }

    /** For example {@code 2026-W47}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
