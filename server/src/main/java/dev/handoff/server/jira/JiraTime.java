package dev.handoff.server.jira;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Jira's timestamps: {@code 2026-01-31T09:15:02.123+0100}, an offset without colon; in places milliseconds since 1970. */
final class JiraTime {

    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter();

    private static final Pattern MILLISECONDS = Pattern.compile("\\d{10,15}");

    /** What Jira writes nearly always, a dozen times in an issue; read by hand, as a formatter takes longer than all the rest. */
    private static final String USUAL = "dddd-dd-ddTdd:dd:dd.ddd+dddd";

    private JiraTime() {}

    private static boolean isUsual(String text) {
        boolean usual = text.length() == USUAL.length();
        for (int i = 0; usual && i < USUAL.length(); i++) {
            char c = text.charAt(i);
            char wanted = USUAL.charAt(i);
            usual = wanted == 'd' ? c >= '0' && c <= '9' : c == wanted || (wanted == '+' && c == '-');
        }
        return usual;
    }

    private static Instant usual(String text) {
        LocalDateTime local = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                number(text, 20, 23) * 1_000_000);
        int sign = text.charAt(23) == '-' ? -1 : 1;
        return local.toInstant(ZoneOffset.ofHoursMinutes(sign * number(text, 24, 26), sign * number(text, 26, 28)));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Instant unusual(String text) {
        return MILLISECONDS.matcher(text).matches()
                ? Instant.ofEpochMilli(Long.parseLong(text))
                : OffsetDateTime.parse(text, READ).toInstant();
    }

    /** @return null where there is no timestamp or it is in no shape that Jira uses */
    static @Nullable Instant read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return isUsual(text) ? usual(text) : unusual(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
