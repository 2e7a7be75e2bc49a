package dev.handoff.server.sandbox.tracker;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Reads {@code 5d 10:40}: five working days ago, at that time in London. So a seed is fresh whenever it is planted. */
record WorkingDaysAgo(Instant now) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    Instant at(String text) {
        if (!text.matches("[1-9]\\d*d \\d\\d:\\d\\d")) {
            throw new IllegalArgumentException("'" + text + "' is no time of a seed; write for example '5d 10:40'");
        }
        int days = Integer.parseInt(text.substring(0, text.indexOf('d')));
        LocalDate date = now.atZone(LONDON).toLocalDate();
        while (days > 0) {
            date = date.minusDays(1);
            if (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days--;
            }
        }
        return date.atTime(LocalTime.parse(text.substring(text.indexOf(' ') + 1)))
                .atZone(LONDON)
                .toInstant();
    }
}
