package dev.handoff.server.jira;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    private JiraTime() {}

    /** @return null where there is no timestamp or it is in no shape that Jira uses */
    static @Nullable Instant read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        try {
            return OffsetDateTime.parse(text, READ).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
