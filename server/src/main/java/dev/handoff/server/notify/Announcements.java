package dev.handoff.server.notify;

/** Where what happened is left for those who subscribed to it. Throws when the store cannot be reached. */
@FunctionalInterface
public interface Announcements {

    /** Keeps the event with the deliveries it causes, or nothing when nobody wants it or it was kept before. */
    void announce(Outgoing event);
}
