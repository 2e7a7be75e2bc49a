package dev.handoff.ide;

import dev.handoff.client.Handoff;
import dev.handoff.client.Question;
import dev.handoff.client.SiteHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the others are at work, as seen from here.
 *
 * @param here the zone in which times are shown
 */
public record SiteClock(Texts texts, ZoneId here) {

    /** For example "Leeds closes in 40 min" or "Leeds opens Monday 10:00". */
    public String hours(SiteHours site, Instant now) {
        if (site.open()) {
            Duration left = Duration.between(now, Instant.parse(site.closesAt()));
            return left.isNegative()
                    ? texts.say("site.closing", site.name())
                    : texts.say("site.closes", site.name(), texts.length(left));
        }
        Instant opens = Instant.parse(site.opensAt());
        Duration left = Duration.between(now, opens);
        return left.toHours() < 2 && !left.isNegative()
                ? texts.say("site.opens.in", site.name(), texts.length(left))
                : texts.say("site.opens.at", site.name(), moment(opens, now));
    }

    /**
     * The hours of those who are not here: of both sites, the one whose clocks differ from ours; the sender where neither or both do.
     * Blank before a ticket crosses.
     */
    public String others(@Nullable Handoff handoff, Instant now) {
        if (handoff == null) {
            return "";
        }
        List<SiteHours> sites = Stream.of(handoff.from(), handoff.to())
                .filter(Objects::nonNull)
                .filter(site -> !site.id().equals("?"))
                .toList();
        List<SiteHours> elsewhere = sites.stream()
                .filter(site -> !here.getRules()
                        .getOffset(now)
                        .equals(ZoneId.of(site.zone()).getRules().getOffset(now)))
                .toList();
        List<SiteHours> shown = elsewhere.size() == 1 ? elsewhere : sites;
        return shown.isEmpty() ? "" : hours(shown.get(0), now);
    }

    /** For example "answer due today 16:20, 3 h 10 min of Leeds' working time left"; blank where no clock runs. */
    public String due(@Nullable Question question, Instant now) {
        Question.Clock clock = question == null ? null : question.clock();
        if (clock == null) {
            return "";
        }
        String when = moment(Instant.parse(clock.due()), now);
        return clock.overdue()
                ? texts.say("question.overdue", when)
                : texts.say(
                        "question.due",
                        when,
                        texts.length(Duration.parse(clock.left())),
                        clock.site().name());
    }

    /** A time of day, with the day where it is not today: "16:20", "tomorrow 09:00", "Monday 09:00", "2 Dec 09:00". */
    public String moment(Instant instant, Instant now) {
        ZonedDateTime then = instant.atZone(here);
        ZonedDateTime today = now.atZone(here);
        long days = then.toLocalDate().toEpochDay() - today.toLocalDate().toEpochDay();
        String time = format(then, "HH:mm");
        if (days == 0) {
            return time;
        }
        if (days == 1) {
            return texts.say("moment.tomorrow", time);
        }
        if (days == -1) {
            return texts.say("moment.yesterday", time);
        }
        return days > 1 && days < 7 ? format(then, "EEEE HH:mm") : format(then, "d MMM HH:mm");
    }

    private String format(ZonedDateTime when, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, texts.locale()).format(when);
    }
}
