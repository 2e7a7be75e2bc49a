package dev.handoff.server.jira;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/** Jira's timestamps: {@code 2026-01-31T09:15:02.123+0100}, an offset without colon. */
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

    private JiraTime() {}

    /** @return null where there is no timestamp or it is in no shape that Jira uses */
    static @Nullable Instant read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text, READ).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
