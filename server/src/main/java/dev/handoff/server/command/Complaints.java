package dev.handoff.server.command;

import dev.handoff.server.settings.Problems;
import io.dropwizard.core.cli.Cli;
import java.io.PrintWriter;

/** How every command reports failure: one line on stderr. */
final class Complaints {

    private Complaints() {}

    static void print(Cli cli, Throwable problem) {
        PrintWriter errors = cli.getStdErr();
        if (problem instanceof CommandFailed failed) {
            if (failed.getMessage() != null) {
                errors.println(failed.getMessage());
            }
        } else if (problem instanceof RuntimeException unexpected && isBug(unexpected)) {
            unexpected.printStackTrace(errors);
        } else {
            errors.println(Problems.oneLine(problem));
        }
        errors.flush();
    }

    /** Programming errors keep their stack trace: somebody has to find them. */
    private static boolean isBug(RuntimeException problem) {
        return problem instanceof NullPointerException
                || problem instanceof ClassCastException
                || problem instanceof IndexOutOfBoundsException;
    }
}
