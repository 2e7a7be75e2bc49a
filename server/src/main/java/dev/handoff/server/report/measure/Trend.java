package dev.handoff.server.report.measure;

import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.statistics.Limits;
import dev.handoff.server.report.statistics.Rate;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measure 7: measures 1 and 4 over eight weeks, with the limits within which chance alone moves them; oldest week first. */
public record Trend(List<Point> points) {

    public Trend {
        points = List.copyOf(points);
    }

    /**
     * One week.
     *
     * @param complete all directions together
     * @param holidays ids of the sites that had a public holiday
     */
    public record Point(
            ReportWeek week,
            Rate complete,
            Limits completeLimits,
            double questions,
            Limits questionLimits,
            List<String> holidays) {}

    static Trend of(Season season) {
        List<Rate> rates = season.weeks().stream()
                .map(week -> Rate.of(season.counted(week.in(season.zone())), it -> it.wasComplete()))
                .toList();
        List<Instant> asked = Questions.askedIn(season, season.eightWeeks())
                .map(it -> it.question().open().from())
                .toList();
        List<Double> questions = season.weeks().stream()
                .map(week -> questions(season, asked, week.in(season.zone())))
                .toList();
        List<Limits> completeLimits = Limits.ofRates(rates);
        // There is no such thing as fewer questions than none.
        Limits free = Limits.ofValues(questions);
        Limits questionLimits = new Limits(Math.max(0, free.low()), free.centre(), free.high());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            ReportWeek week = season.weeks().get(i);
            points.add(new Point(
                    week,
                    rates.get(i),
                    completeLimits.get(i),
                    questions.get(i),
                    questionLimits,
                    holidays(season, week)));
        }
        return new Trend(points);
    }

    /** Of all weeks before the last one. */
    public Rate before() {
        List<Rate> earlier = points.subList(0, points.size() - 1).stream()
                .map(Point::complete)
                .toList();
        return new Rate(
                earlier.stream().mapToInt(Rate::hits).sum(),
                earlier.stream().mapToInt(Rate::cases).sum());
    }

    public Point last() {
        return points.get(points.size() - 1);
    }

    private static double questions(Season season, List<Instant> asked, Period week) {
        int crossed = season.crossed(week).size();
        return crossed == 0 ? 0 : (double) asked.stream().filter(week::holds).count() / crossed;
    }

    private static List<String> holidays(Season season, ReportWeek week) {
        return season.directions().stream()
                .flatMap(Trend::ends)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .filter(site -> hasHoliday(season.calendars().of(site), week))
                .toList();
    }

    private static Stream<String> ends(Direction direction) {
        return Stream.of(direction.from(), direction.to());
    }

    private static boolean hasHoliday(@Nullable WorkingCalendar calendar, ReportWeek week) {
        LocalDate monday = week.monday();
        return calendar != null && monday.datesUntil(monday.plusDays(7)).anyMatch(calendar::isHoliday);
    }
}
