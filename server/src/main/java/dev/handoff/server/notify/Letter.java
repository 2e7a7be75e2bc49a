package dev.handoff.server.notify;

/**
 * One event for one subscriber, in the hands of whoever delivers it now.
 *
 * @param owner proves that it is still in these hands
 * @param event the {@code webhook-id}
 * @param attempts how often it was tried, this time included
 */
public record Letter(long id, String owner, String subscriber, String event, String body, int attempts) {

    /** Without its text, for logs. */
    @Override
    public String toString() {
        return event + " for " + subscriber;
    }
}
