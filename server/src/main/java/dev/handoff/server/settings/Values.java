package dev.handoff.server.settings;

import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads single values of {@code config.yml}; what cannot be used becomes a {@link SettingsException}. */
public final class Values {

    private Values() {}

    static String oneOf(String key, String value, Collection<String> valid) {
        String folded = value.toLowerCase(Locale.ROOT);
        return valid.stream()
                .filter(it -> it.toLowerCase(Locale.ROOT).equals(folded))
                .findFirst()
                .orElseThrow(() -> SettingsException.notOneOf(key, value, valid));
    }

    static URI address(String key, String value) {
        try {
            URI address = URI.create(value.strip().replaceAll("/+$", ""));
            if (List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw noAddress(key, value);
        }
        throw noAddress(key, value);
    }

    private static SettingsException noAddress(String key, String value) {
        return new SettingsException(
                key, "\"" + value + "\" is not an http or https address; it looks like https://firm.atlassian.net");
    }

    static ZoneId zone(String key, String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw SettingsException.notOneOf(key, value, ZoneId.getAvailableZoneIds());
        }
    }

    static LocalTime time(String key, String value) {
        try {
            return LocalTime.parse(value);
        } catch (DateTimeException e) {
            throw new SettingsException(
                    key, "\"" + value + "\" is not a time of day; write it like \"08:30\", in quotes");
        }
    }

    static Set<DayOfWeek> days(String key, List<String> values) {
        List<String> valid = Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().substring(0, 3))
                .toList();
        Set<DayOfWeek> days = new LinkedHashSet<>();
        for (String value : values) {
            String day = oneOf(key, value.length() > 3 ? value.substring(0, 3) : value, valid);
            days.add(DayOfWeek.of(valid.indexOf(day) + 1));
        }
        return days;
    }

    static Set<LocalDate> dates(List<LocalDate> values) {
        return values.stream().collect(Collectors.toUnmodifiableSet());
    }

    static int atLeast(String key, int value, int least) {
        if (value < least) {
            throw new SettingsException(key, value + " is too small; the least is " + least);
        }
        return value;
    }

    /** A share of a whole, more than 0 and less than 1. */
    static double share(String key, double value) {
        if (!(value > 0 && value < 1)) {
            throw new SettingsException(key, value + " is not a share; it lies between 0 and 1, for example 0.3");
        }
        return value;
    }

    static Duration atLeast(String key, Duration value, Duration least) {
        if (value.compareTo(least) < 0) {
            throw new SettingsException(
                    key, value.toSeconds() + "s is too short; the least is " + least.toSeconds() + "s");
        }
        return value;
    }

    static int atMost(String key, int value, int most) {
        if (value > most) {
            throw new SettingsException(key, value + " is too large; the most is " + most);
        }
        return value;
    }

    /** @param value an instant, or a day, which begins at midnight UTC; null where none is named */
    public static @Nullable Instant moment(String key, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(value.toUpperCase(Locale.ROOT));
        } catch (DateTimeException e) {
            throw new SettingsException(
                    key, "\"" + value + "\" is no time; write it like 2026-11-16 or 2026-11-16T09:00:00Z");
        }
    }

    /** @param value for example {@code 30s}, {@code 10m}, {@code 2h}, {@code 14d} */
    public static Duration duration(String key, String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        if (!text.matches("\\d{1,6}[smhd]")) {
            throw new SettingsException(
                    key,
                    "\"" + value + "\" is not a length of time; write it like \"30s\", \"10m\", \"2h\" or \"14d\"");
        }
        long amount = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(amount);
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
