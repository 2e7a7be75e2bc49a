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
 */
public final class Season {

    public static final int WEEKS = 8;

    private final ReportWeek week;
    private final ZoneId zone;
    private final Calendars calendars;
    private final List<HandoffFact> facts;
    private final List<Reaction> reactions;
    private final List<Direction> directions;

    /** @param facts of the reader's own hand-offs, also older ones that something happened to since */
    public Season(
            ReportWeek week, ZoneId zone, Calendars calendars, List<HandoffFact> facts, List<Reaction> reactions) {
        this.week = week;
        this.zone = zone;
        this.calendars = calendars;
        this.facts = facts.stream()
                .sorted(Comparator.comparing(HandoffFact::at)
                        .thenComparing(fact -> fact.subject().key().value()))
                .toList();
        this.reactions = List.copyOf(reactions);
        this.directions = this.facts.subList(0, before(end())).stream()
                .map(fact -> fact.crossed().direction())
                .distinct()
                .sorted(Comparator.comparing(Direction::toString))
                .toList();
    }

    public ReportWeek week() {
        return week;
    }

    public ZoneId zone() {
        return zone;
    }

    public Calendars calendars() {
        return calendars;
    }

    /** In the order of their crossings. */
    public List<HandoffFact> facts() {
        return facts;
    }

    public List<Reaction> reactions() {
        return reactions;
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

    /** None is looked at outside of the period. */
    public List<HandoffFact> crossed(Period period) {
        return facts.subList(before(period.from()), before(period.until()));
    }

    /** How many crossed before. */
    private int before(Instant at) {
        int from = 0;
        int until = facts.size();
        while (from < until) {
            int middle = (from + until) >>> 1;
            if (facts.get(middle).at().isBefore(at)) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return from;
    }

    /** Those that crossed in the period and were asked for anything at all. */
    public List<HandoffFact> counted(Period period) {
        return crossed(period).stream().filter(HandoffFact::counts).toList();
    }

    /** Every direction of the eight weeks, in the order of the alphabet: they are not ranked. */
    public List<Direction> directions() {
        return directions;
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
