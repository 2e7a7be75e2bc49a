package dev.handoff.server.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads single parameters of a request; what cannot be used becomes an {@link ApiProblem} that names it. */
final class Parameters {

    private Parameters() {}

    static @Nullable Boolean flag(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return Boolean.valueOf(oneOf(name, value, java.util.List.of("true", "false")));
    }

    static String oneOf(String name, String value, Collection<String> valid) {
        return valid.stream()
                .filter(value.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> invalid(name, value, "is not known here; valid: " + String.join(", ", valid)));
    }

    /** @param value an instant, or a day, which begins at midnight UTC */
    static @Nullable Instant since(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(value.toUpperCase(Locale.ROOT));
        } catch (DateTimeException e) {
            throw invalid(name, value, "is no time; write it like 2026-11-16 or 2026-11-16T09:00:00Z");
        }
    }

    static ApiProblem invalid(String name, String value, String why) {
        return new ApiProblem(ProblemKind.INVALID_PARAMETER, name + ": \"" + value + "\" " + why);
    }
}
