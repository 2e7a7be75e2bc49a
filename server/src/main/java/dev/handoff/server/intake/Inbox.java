package dev.handoff.server.intake;

/** Where deliveries become durable. */
public interface Inbox {

    /**
     * Keeps the delivery and marks its ticket dirty, in one transaction; returns once that would survive a power cut.
     *
     * @throws Unavailable when it is not known to be durable in time; the sender should try again
     */
    Receipt accept(Arrival arrival);

    enum Receipt {
        KEPT,
        /** Seen before: nothing was stored and nothing was marked. */
        DUPLICATE
    }

    /** The delivery could not be made durable (in time). */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
