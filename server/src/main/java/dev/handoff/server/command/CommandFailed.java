package dev.handoff.server.command;

import org.jspecify.annotations.Nullable;

/** A command ends badly; the message is one line that says what happened and what to do. */
public final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public CommandFailed(int exitCode, @Nullable String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Ends with this code, everything having been said already. */
    public static CommandFailed quietly(int exitCode) {
        return new CommandFailed(exitCode, null);
    }

    public int exitCode() {
        return exitCode;
    }
}
