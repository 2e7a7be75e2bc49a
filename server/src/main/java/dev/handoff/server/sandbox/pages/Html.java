package dev.handoff.server.sandbox.pages;

import dev.handoff.server.sandbox.markup.AdfHtml;
import dev.handoff.server.sandbox.tracker.Status;
import dev.handoff.server.sandbox.tracker.User;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small pieces of pages. */
final class Html {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

    private Html() {}

    static String escape(String text) {
        return AdfHtml.escape(text);
    }

    static String status(Status status) {
        return "<span class=\"lozenge " + status.category().key() + "\">" + escape(status.name()) + "</span>";
    }

    /** How long ago, with the exact time in Leeds to hover over. */
    static String time(Instant at, Instant now) {
        return "<time datetime=\"" + at + "\" title=\"" + DAY.format(at.atZone(LONDON)) + " in Leeds\">" + ago(at, now)
                + "</time>";
    }

    static String ago(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return plural(age.toMinutes(), "minute") + " ago";
        }
        return age.toDays() < 1 ? plural(age.toHours(), "hour") + " ago" : plural(age.toDays(), "day") + " ago";
    }

    static String plural(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    static String person(User user) {
        return "<span class=\"person\">" + avatar(user) + escape(user.displayName()) + "</span>";
    }

    static String avatar(User user) {
        return "<span class=\"avatar" + (user.app() ? " app" : "") + "\" aria-hidden=\"true\">" + escape(initials(user))
                + "</span>";
    }

    private static String initials(User user) {
        return List.of(user.displayName().split(" ", -1)).stream()
                .limit(2)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** The city in which somebody works, as far as the time zone tells. */
    static String place(User user) {
        return switch (user.zone().getId()) {
            case "Europe/London" -> "Leeds";
            case "Europe/Warsaw" -> "Kraków";
            default -> user.zone().getDisplayName(TextStyle.FULL, Locale.UK);
        };
    }

    static String label(String label) {
        String kind = label.startsWith("context-") ? " ours" : "";
        return "<span class=\"label" + kind + "\">" + escape(label) + "</span>";
    }

    static String option(String value, String text, boolean selected) {
        return "<option value=\"" + escape(value) + "\"" + (selected ? " selected" : "") + ">" + escape(text)
                + "</option>";
    }
}
