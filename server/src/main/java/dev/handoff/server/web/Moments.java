package dev.handoff.server.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;

/** Times as people at one place read them; for templates. */
public final class Moments {

    private final ZoneId zone;
    private final Language language;
    private final Instant now;

    Moments(ZoneId zone, Language language, Instant now) {
        this.zone = zone;
        this.language = language;
        this.now = now;
    }

    /** "16 Nov 2026, 09:00". */
    public String at(String instant) {
        return format("d MMM uuuu, HH:mm", Instant.parse(instant).atZone(zone));
    }

    /** "Mon 16 Nov, 09:00 (London)": the same moment on a clock elsewhere. */
    public String clock(String instant, String otherZone) {
        ZoneId there = ZoneId.of(otherZone);
        String city = otherZone.substring(otherZone.lastIndexOf('/') + 1).replace('_', ' ');
        return format("EEE d MMM, HH:mm", Instant.parse(instant).atZone(there)) + " (" + city + ")";
    }

    /** "16 November 2026". */
    public String day(String day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(LocalDate.parse(day));
    }

    /** "3 days ago". */
    public String ago(String instant) {
        Duration passed = Duration.between(Instant.parse(instant), now);
        Texts texts = Texts.in(language);
        if (passed.toMinutes() < 1) {
            return texts.say("ago.now");
        }
        if (passed.toHours() < 1) {
            return texts.count("ago.minutes", passed.toMinutes());
        }
        return passed.toDays() < 1
                ? texts.count("ago.hours", passed.toHours())
                : texts.count("ago.days", passed.toDays());
    }

    /** "5 h 20 min", of an ISO 8601 duration; without its sign. */
    public String length(String duration) {
        Duration length = Duration.parse(duration).abs();
        return Texts.in(language).say("length", length.toHours(), length.toMinutesPart());
    }

    /** The zone's own name, for the foot of a page. */
    public String zone() {
        return zone.getDisplayName(TextStyle.FULL, language.locale());
    }

    private String format(String pattern, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(time);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
