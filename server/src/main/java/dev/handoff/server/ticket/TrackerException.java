package dev.handoff.server.ticket;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The tracker did not do what was asked. The message names the request, what came back and what to do next. */
public abstract sealed class TrackerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TrackerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Would the same request be worth sending again later? */
    public abstract boolean worthRetrying();

    /** Does this Jira refuse the request as such, so that what is optional is better done without? */
    public boolean isRefusal() {
        return !worthRetrying() || (this instanceof Unreachable unreachable && unreachable.isUnknownAddress());
    }

    /** 404: no such ticket, comment or property, or we may not see it. */
    public static final class NotFound extends TrackerException {
        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(message, null);
        }

        @Override
        public boolean worthRetrying() {
            return false;
        }
    }

    /** 401: the credentials are wrong, missing or expired. */
    public static final class Unauthorised extends TrackerException {
        private static final long serialVersionUID = 1L;

        public Unauthorised(String message) {
            super(message, null);
        }

        @Override
        public boolean worthRetrying() {
            return true;
        }
    }

    /** 403: signed in, but not allowed. */
    public static final class Forbidden extends TrackerException {
        private static final long serialVersionUID = 1L;

        public Forbidden(String message) {
            super(message, null);
        }

        @Override
        public boolean worthRetrying() {
            return false;
        }
    }

    /** 410: the endpoint was removed. */
    public static final class Gone extends TrackerException {
        private static final long serialVersionUID = 1L;

        public Gone(String message) {
            super(message, null);
        }

        @Override
        public boolean worthRetrying() {
            return false;
        }
    }

    /** 409: somebody else changed it meanwhile. */
    public static final class Conflict extends TrackerException {
        private static final long serialVersionUID = 1L;

        public Conflict(String message) {
            super(message, null);
        }

        @Override
        public boolean worthRetrying() {
            return true;
        }
    }

    /** 400, 413, 422 and the like: the tracker refuses what we sent. */
    public static final class Rejected extends TrackerException {
        private static final long serialVersionUID = 1L;

        public Rejected(String message) {
            super(message, null);
        }

        @Override
        public boolean worthRetrying() {
            return false;
        }
    }

    /** 429 (or 503 with {@code Retry-After}): come back later. */
    public static final class RateLimited extends TrackerException {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        public RateLimited(String message, Duration retryAfter) {
            super(message, null);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }

        @Override
        public boolean worthRetrying() {
            return true;
        }
    }

    /** No usable answer: connection refused, timeout, 5xx, or a body that is not what the endpoint promises. */
    public static final class Unreachable extends TrackerException {
        private static final long serialVersionUID = 1L;
        private final boolean unknownAddress;

        public Unreachable(String message, @Nullable Throwable cause) {
            this(message, cause, false);
        }

        private Unreachable(String message, @Nullable Throwable cause, boolean unknownAddress) {
            super(message, cause);
            this.unknownAddress = unknownAddress;
        }

        /** Something answered, and said that there is nothing at this address: a wrong address, or not this endpoint here. */
        public static Unreachable unknownAddress(String message) {
            return new Unreachable(message, null, true);
        }

        public boolean isUnknownAddress() {
            return unknownAddress;
        }

        @Override
        public boolean worthRetrying() {
            return true;
        }
    }
}
