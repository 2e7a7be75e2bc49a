package dev.handoff.server.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long somebody at one site waited for another, split by what the other site was doing meanwhile. The four parts add up to
 * the time on the clock.
 *
 * @param overlap both sites were open: somebody could have answered
 * @param outsideOverlap the waiting site was open, the other one was not, on a day that is no holiday there
 * @param holiday the waiting site was open while the other one had a holiday
 * @param closed the waiting site itself was closed
 */
public record Waiting(Duration overlap, Duration outsideOverlap, Duration holiday, Duration closed) {

    public static Waiting of(WorkingCalendar waiting, WorkingCalendar awaited, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return new Waiting(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        }
        Duration open = waiting.between(from, to);
        Duration overlap = new SharedHours(waiting, awaited).between(from, to);
        Duration holiday = holiday(waiting, awaited, from, to);
        return new Waiting(
                overlap,
                open.minus(overlap).minus(holiday),
                holiday,
                Duration.between(from, to).minus(open));
    }

    public Duration total() {
        return overlap.plus(outsideOverlap).plus(holiday).plus(closed);
    }

    public Waiting plus(Waiting other) {
        return new Waiting(
                overlap.plus(other.overlap),
                outsideOverlap.plus(other.outsideOverlap),
                holiday.plus(other.holiday),
                closed.plus(other.closed));
    }

    private static Duration holiday(WorkingCalendar waiting, WorkingCalendar awaited, Instant from, Instant to) {
        Duration holiday = Duration.ZERO;
        for (LocalDate day = awaited.dayOf(from); !day.isAfter(awaited.dayOf(to)); day = day.plusDays(1)) {
            if (awaited.isHoliday(day)) {
                OpenHours off = new OpenHours(midnight(awaited, day), midnight(awaited, day.plusDays(1)));
                OpenHours waited = off.within(from, to);
                holiday = holiday.plus(waiting.between(waited.from(), waited.until()));
            }
        }
        return holiday;
    }

    private static Instant midnight(WorkingCalendar calendar, LocalDate day) {
        return day.atStartOfDay(calendar.site().zone()).toInstant();
    }
}
