package dev.handoff.server.advice;

import dev.handoff.server.handoff.Calendars;
import dev.handoff.server.site.Site;
import dev.handoff.server.site.Sites;
import dev.handoff.server.site.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days and hours, as the people of a site read them. */
final class Moments {

    private final Sites sites;
    private final Calendars calendars;

    Moments(Sites sites) {
        this.sites = sites;
        this.calendars = new Calendars(sites);
    }

    /** For example {@code 10 Nov}. */
    String day(Voice voice, Instant at) {
        return format(voice, "d MMM").format(at.atZone(zone(voice)));
    }

    /** Until when a site is at work, or from when it is again; told of one instant, so that it stays true. */
    String awake(Voice voice, String awaited, String waiting, Instant at) {
        WorkingCalendar calendar = calendars.of(awaited);
        if (calendar == null) {
            return "";
        }
        boolean open = calendar.isOpen(at);
        Instant then = open ? calendar.nextClose(at) : calendar.nextOpen(at);
        String there = format(voice, open ? "HH:mm" : "EEE d MMM, HH:mm")
                .format(then.atZone(calendar.site().zone()));
        Site here = sites.byId(waiting);
        String both = here == null || here.zone().equals(calendar.site().zone())
                ? there
                : there + voice.say("awake.here", "time", hour(voice, then, here), "site", here.name());
        return voice.say(
                open ? "awake.until" : "awake.from", "site", calendar.site().name(), "time", both);
    }

    private static String hour(Voice voice, Instant at, Site site) {
        return format(voice, "HH:mm").format(at.atZone(site.zone()));
    }

    private ZoneId zone(Voice voice) {
        return Stream.<@Nullable Site>of(named(voice.from()), named(voice.to()))
                .filter(Objects::nonNull)
                .filter(site -> site.language().equals(voice.language()))
                .findFirst()
                .map(Site::zone)
                .orElse(ZoneOffset.UTC);
    }

    private @Nullable Site named(String name) {
        return sites.all().stream()
                .filter(site -> site.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static DateTimeFormatter format(Voice voice, String pattern) {
        return DateTimeFormatter.ofPattern(
                pattern, voice.language().equals("pl") ? Locale.forLanguageTag("pl-PL") : Locale.UK);
    }
}
