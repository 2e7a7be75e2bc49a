package dev.handoff.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered as asked. The message is for people: what happened, to what, and what to do next. Closed: a
 * {@code switch} over the cases needs no default.
 */
public abstract sealed class HandoffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Problem problem;

    private HandoffException(String message, @Nullable Problem problem, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    /** What the service said; null where it said nothing that could be read. */
    public @Nullable Problem problem() {
        return problem;
    }

    /** Would the same request, sent again later, have a chance? An action that did not get through may wait for it. */
    public boolean mayPass() {
        return false;
    }

    /** 401: no token, or one that is not accepted. Ask for a new one. */
    public static final class Unauthorised extends HandoffException {
        private static final long serialVersionUID = 1L;

        Unauthorised(String message, @Nullable Problem problem) {
            super(message, problem, null);
        }
    }

    /** 403: the token's scope, or the person's rights, do not reach so far. */
    public static final class Forbidden extends HandoffException {
        private static final long serialVersionUID = 1L;

        Forbidden(String message, @Nullable Problem problem) {
            super(message, problem, null);
        }
    }

    /** 404 and 410: no such ticket, or nothing is known of it yet. */
    public static final class NotFound extends HandoffException {
        private static final long serialVersionUID = 1L;

        NotFound(String message, @Nullable Problem problem) {
            super(message, problem, null);
        }
    }

    /** 409 and 412: somebody was quicker. Read the state again, then decide anew. */
    public static final class Conflict extends HandoffException {
        private static final long serialVersionUID = 1L;

        Conflict(String message, @Nullable Problem problem) {
            super(message, problem, null);
        }
    }

    /** Any other 4xx: the request itself is not accepted, for example a read-back that is too short. */
    public static final class Refused extends HandoffException {
        private static final long serialVersionUID = 1L;

        Refused(String message, @Nullable Problem problem) {
            super(message, problem, null);
        }
    }

    /** 429: too much at once. */
    public static final class RateLimited extends HandoffException {
        private static final long serialVersionUID = 1L;
        private final Duration after;

        RateLimited(String message, @Nullable Problem problem, Duration after) {
            super(message, problem, null);
            this.after = after;
        }

        /** How long to wait at least. */
        public Duration after() {
            return after;
        }

        @Override
        public boolean mayPass() {
            return true;
        }
    }

    /** The service failed (5xx), or answered in a form that this client cannot read. */
    public static final class Failed extends HandoffException {
        private static final long serialVersionUID = 1L;
        private final boolean mayPass;

        Failed(String message, @Nullable Problem problem, @Nullable Throwable cause, boolean mayPass) {
            super(message, problem, cause);
            this.mayPass = mayPass;
        }

        @Override
        public boolean mayPass() {
            return mayPass;
        }
    }

    /** No answer: no network, no such host, a refused connection, a certificate that is not trusted, or a time that ran out. */
    public static final class Unreachable extends HandoffException {
        private static final long serialVersionUID = 1L;

        Unreachable(String message, Throwable cause) {
            super(message, null, cause);
        }

        @Override
        public boolean mayPass() {
            return true;
        }
    }
}
