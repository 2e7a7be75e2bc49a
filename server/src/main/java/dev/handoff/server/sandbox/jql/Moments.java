package dev.handoff.server.sandbox.jql;

import dev.handoff.server.sandbox.tracker.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of JQL. Absolute ones have minute precision and are read in the time zone of the person who asks, however odd that is
 * for a program: Jira has no way to write a second or an offset, only milliseconds since 1970.
 */
final class Moments {

    private static final Pattern PERIOD = Pattern.compile("([-+]?)((?:\\d+[wdhm]\\s*)+)");
    private static final Pattern STEP = Pattern.compile("(\\d+)([wdhm])");
    private static final Map<String, Duration> UNITS = Map.of(
            "w", Duration.ofDays(7), "d", Duration.ofDays(1), "h", Duration.ofHours(1), "m", Duration.ofMinutes(1));
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-M-d H:mm");

    private final Scope scope;
    private final String field;

    Moments(Scope scope, String field) {
        this.scope = scope;
        this.field = field;
    }

    Instant read(Clause.Operand operand) {
        if (operand instanceof Clause.Operand.Function function) {
            return function(function);
        }
        return read(((Clause.Operand.Literal) operand).text().strip());
    }

    private Instant read(String text) {
        Matcher period = PERIOD.matcher(text);
        if (period.matches()) {
            Duration length = length(period.group(2));
            return period.group(1).equals("-")
                    ? scope.now().minus(length)
                    : scope.now().plus(length);
        }
        if (text.matches("-?\\d{5,}")) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        String date = text.replace('/', '-');
        try {
            return LocalDateTime.parse(date.contains(":") ? date : date + " 0:00", MINUTE)
                    .atZone(scope.user().zone())
                    .toInstant();
        } catch (DateTimeException e) {
            throw invalid(text);
        }
    }

    private static Duration length(String steps) {
        Duration length = Duration.ZERO;
        Matcher step = STEP.matcher(steps);
        while (step.find()) {
            Duration unit = UNITS.getOrDefault(step.group(2), Duration.ZERO);
            length = length.plus(unit.multipliedBy(Long.parseLong(step.group(1))));
        }
        return length;
    }

    private Instant function(Clause.Operand.Function function) {
        ZonedDateTime here = scope.now().atZone(scope.user().zone());
        ZonedDateTime start = here.truncatedTo(ChronoUnit.DAYS);
        ZonedDateTime moment = switch (function.name()) {
            case "now" -> here;
            case "startofday" -> start;
            case "endofday" -> start.plusDays(1).minus(1, ChronoUnit.MILLIS);
            case "startofweek" -> start.minusDays(start.getDayOfWeek().getValue() - 1L);
            case "startofmonth" -> start.withDayOfMonth(1);
            default ->
                throw Refusal.badRequest("Unable to find JQL function '" + function.name() + "("
                        + String.join(", ", function.arguments()) + ")'.");
        };
        return function.arguments().isEmpty()
                ? moment.toInstant()
                : shifted(moment, function.arguments().get(0));
    }

    /** {@code startOfDay(-1)} counts days, {@code startOfDay("-2h")} whatever it says. */
    private Instant shifted(ZonedDateTime moment, String by) {
        Matcher period = PERIOD.matcher(by.matches("[-+]?\\d+") ? by + "d" : by);
        if (!period.matches()) {
            throw invalid(by);
        }
        Duration length = length(period.group(2));
        return (period.group(1).equals("-") ? moment.minus(length) : moment.plus(length)).toInstant();
    }

    private Refusal invalid(String text) {
        return Refusal.badRequest("Date value '" + text + "' for field '" + field
                + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd',"
                + " 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
    }
}
