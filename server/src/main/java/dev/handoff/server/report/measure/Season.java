package dev.handoff.server.report.measure;

import dev.handoff.server.handoff.Calendars;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.Reaction;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.Waiting;
import dev.handoff.server.site.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a report is worked out from: the eight weeks that end with its own. What happened later is not known to it, so that a
 * report made late says what it would have said in time.
 *
 * @param facts of the reader's own hand-offs, also older ones that something happened to since
 */
public record Season(
        ReportWeek week, ZoneId zone, Calendars calendars, List<HandoffFact> facts, List<Reaction> reactions) {

    public static final int WEEKS = 8;

    public Season {
        facts = facts.stream()
                .sorted(Comparator.comparing(HandoffFact::at)
                        .thenComparing(fact -> fact.subject().key().value()))
                .toList();
        reactions = List.copyOf(reactions);
    }

    public Period thisWeek() {
        return week.in(zone);
    }

    public Period eightWeeks() {
        return new Period(week.minus(WEEKS - 1).in(zone).from(), thisWeek().until());
    }

    /** Oldest first; the last one is the report's. */
    public List<ReportWeek> weeks() {
        return IntStream.range(0, WEEKS)
                .mapToObj(i -> week.minus(WEEKS - 1 - i))
                .toList();
    }

    /** When the report stops looking. */
    public Instant end() {
        return thisWeek().until();
    }

    public List<HandoffFact> crossed(Period period) {
        return facts.stream().filter(fact -> period.holds(fact.at())).toList();
    }

    /** Those that crossed in the period and were asked for anything at all. */
    public List<HandoffFact> counted(Period period) {
        return crossed(period).stream().filter(HandoffFact::counts).toList();
    }

    /** Every direction of the eight weeks, in the order of the alphabet: they are not ranked. */
    public List<Direction> directions() {
        return facts.stream()
                .filter(fact -> fact.at().isBefore(end()))
                .map(fact -> fact.crossed().direction())
                .distinct()
                .sorted(Comparator.comparing(Direction::toString))
                .toList();
    }

    public static Predicate<HandoffFact> going(Direction direction) {
        return fact -> fact.crossed().direction().equals(direction);
    }

    /** Hours that the site was at work; on the clock where it is not configured any more. */
    double working(String site, Instant from, Instant until) {
        WorkingCalendar calendar = calendars.of(site);
        return hours(
                calendar == null || until.isBefore(from)
                        ? Duration.between(from, until)
                        : calendar.between(from, until));
    }

    /** How long one site waited for another; nothing is known of sites that are not configured any more. */
    Waiting waiting(String waiting, String awaited, Instant from, Instant until) {
        WorkingCalendar here = calendars.of(waiting);
        WorkingCalendar there = calendars.of(awaited);
        return here == null || there == null
                ? new Waiting(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO)
                : Waiting.of(here, there, from, until);
    }

    static double hours(Duration duration) {
        return duration.toSeconds() / 3600.0;
    }
}
