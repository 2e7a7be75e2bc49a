package dev.handoff.server.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The hours in which two sites are at work at the same time, when a question can be settled by a call. */
public final class SharedHours {

    private final WorkingCalendar one;
    private final WorkingCalendar other;

    public SharedHours(WorkingCalendar one, WorkingCalendar other) {
        this.one = one;
        this.other = other;
    }

    /** @param day a date at the first of the two sites; far away, the other's hours may fall on the day before or after */
    public List<OpenHours> on(LocalDate day) {
        OpenHours here = one.hours(day);
        if (here.isEmpty()) {
            return List.of();
        }
        LocalDate there = other.dayOf(here.from());
        return Stream.of(there.minusDays(1), there, there.plusDays(1))
                .map(other::hours)
                .map(here::within)
                .filter(shared -> !shared.isEmpty())
                .toList();
    }

    public Duration lengthOn(LocalDate day) {
        return total(on(day));
    }

    public Duration between(Instant from, Instant to) {
        Duration shared = Duration.ZERO;
        for (LocalDate day = one.dayOf(from); !day.isAfter(one.dayOf(to)); day = day.plusDays(1)) {
            shared = shared.plus(
                    total(on(day).stream().map(hours -> hours.within(from, to)).toList()));
        }
        return shared;
    }

    private static Duration total(List<OpenHours> hours) {
        return hours.stream().map(OpenHours::length).reduce(Duration.ZERO, Duration::plus);
    }
}
