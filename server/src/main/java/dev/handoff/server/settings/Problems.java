package dev.handoff.server.settings;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.UndefinedEnvironmentVariableException;

/** What went wrong, in one line for a terminal, with what to do. */
public final class Problems {

    private Problems() {}

    public static String oneLine(Throwable problem) {
        if (problem instanceof SettingsException) {
            return problem.getMessage() + " (each key is explained in the shipped config.yml)";
        }
        if (problem instanceof UndefinedEnvironmentVariableException) {
            return "a ${…} in the settings has no value: " + flat(problem)
                    + ". Set the variable, or write ${NAME:-value}";
        }
        if (problem instanceof ConfigurationException && problem.getCause() instanceof InvalidFormatException cause) {
            return flat(problem) + "; the value is \"" + cause.getValue() + "\"";
        }
        return flat(problem);
    }

    private static String flat(Throwable problem) {
        String message = problem.getMessage();
        String text = message == null || message.isBlank() ? problem.toString() : message;
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
