package dev.handoff.server.sandbox.tracker;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Times of a seed, counted in working days from its start, so that it is fresh whenever it is planted. */
record WorkingDays(Instant now) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern DATE = Pattern.compile("<(?:(\\d+)d ago|in (\\d+)d|(\\d+) dni temu|za (\\d+) dni)>");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter POLISH = DateTimeFormatter.ofPattern("d MMMM", Locale.forLanguageTag("pl"));

    /** Reads {@code 5d 10:40}: five working days ago, at that time in London. */
    Instant at(String text) {
        if (!text.matches("[1-9]\\d*d \\d\\d:\\d\\d")) {
            throw new IllegalArgumentException("'" + text + "' is no time of a seed; write for example '5d 10:40'");
        }
        int days = Integer.parseInt(text.substring(0, text.indexOf('d')));
        LocalTime time = LocalTime.parse(text.substring(text.indexOf(' ') + 1));
        return day(-days).atTime(time).atZone(LONDON).toInstant();
    }

    /** Puts dates in place of {@code <5d ago>} and the like. */
    String dated(String text) {
        return DATE.matcher(text).replaceAll(this::date);
    }

    private String date(MatchResult match) {
        boolean past = match.group(1) != null || match.group(3) != null;
        String days = match.group().replaceAll("\\D", "");
        LocalDate date = day(past ? -Integer.parseInt(days) : Integer.parseInt(days));
        return (match.group().contains("dni") ? POLISH : ENGLISH).format(date);
    }

    private LocalDate day(int workingDays) {
        LocalDate date = now.atZone(LONDON).toLocalDate();
        int step = Integer.signum(workingDays);
        for (int left = Math.abs(workingDays); left > 0; ) {
            date = date.plusDays(step);
            if (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return date;
    }
}
