package dev.handoff.server.settings;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.UndefinedEnvironmentVariableException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What went wrong, in one line for a terminal, with what to do. */
public final class Problems {

    private static final Pattern VARIABLE = Pattern.compile("'([^']+)'");

    /** How Dropwizard and Jackson word it, and how a person does. */
    private static final List<Wording> WORDINGS = List.of(
            new Wording(" has (?:an error|\\d+ errors): \\* ", ": "),
            new Wording("\\.\\[(\\d+)]", "[$1]"),
            new Wording(
                    "Unrecognized field at: (\\S+) Did you mean\\?: - (\\S+)[^\\[*]*(?:\\[\\d+ more])?",
                    "$1 is not a key here; did you mean \"$2\"?"),
            new Wording("Unrecognized field at: (\\S+)", "$1 is not a key here"),
            new Wording(
                    "Incorrect type of value at: ([^;]+); is of type: \\w+, expected: int", "$1: a number is expected"),
            new Wording(
                    "Incorrect type of value at: ([^;]+); is of type: \\w+, expected: boolean",
                    "$1: true or false is expected"),
            new Wording(
                    "Incorrect type of value at: ([^;]+); is of type: \\w+, expected: LocalDate",
                    "$1: a date like 2027-05-01 is expected"),
            new Wording("Failed to parse configuration at: ([^;]+); ", "$1: "),
            new Wording(
                    "Cannot deserialize value of type `(?:[\\w.]*\\.)?(\\w+)[^`]*` from (\\w+) value.*",
                    "a $1 is expected here, not a $2"),
            new Wording("\\ba ArrayList\\b|\\ba Array\\b", "a list"),
            new Wording("\\ba Object\\b|\\ba \\w+Section\\b", "a section"),
            new Wording("\\ba String\\b", "a text"),
            new Wording(
                    "Malformed YAML at line: (\\d+), column: (\\d+);.*? \\^ (.*?) in 'reader'.*",
                    "not YAML at line $1, column $2: $3"),
            new Wording(" at \\[Source: .*", ""));

    private Problems() {}

    private record Wording(Pattern theirs, String ours) {

        Wording(String theirs, String ours) {
            this(Pattern.compile(theirs), ours);
        }

        String apply(String text) {
            return theirs.matcher(text).replaceAll(ours);
        }
    }

    public static String oneLine(Throwable problem) {
        if (problem instanceof SettingsException) {
            return problem.getMessage() + " (each key is explained in the shipped config.yml)";
        }
        if (problem instanceof UndefinedEnvironmentVariableException) {
            return variable(flat(problem));
        }
        if (problem instanceof ConfigurationException) {
            return reworded(flat(problem))
                    + (problem.getCause() instanceof InvalidFormatException cause
                            ? ", not \"" + cause.getValue() + "\""
                            : "");
        }
        return flat(problem);
    }

    private static String variable(String message) {
        Matcher named = VARIABLE.matcher(message);
        String name = named.find() ? named.group(1) : "NAME";
        return "The settings use ${" + name + "}, which has no value: set the variable " + name + ", or write ${" + name
                + ":-value}";
    }

    private static String reworded(String text) {
        String said = text;
        for (Wording wording : WORDINGS) {
            said = wording.apply(said);
        }
        return said;
    }

    private static String flat(Throwable problem) {
        String message = problem.getMessage();
        String text = message == null || message.isBlank() ? problem.toString() : message;
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
