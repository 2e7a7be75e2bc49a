package dev.handoff.server.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be opened. The message says what happened, where, and what to do next. */
public class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Another Handoff runs on the same data directory. */
    static final class InUse extends DatabaseUnavailable {

        private static final long serialVersionUID = 1L;

        InUse(String message) {
            super(message, null);
        }
    }
}
