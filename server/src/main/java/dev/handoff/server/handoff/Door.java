package dev.handoff.server.handoff;

import java.util.Locale;

/**
 * Through what an event came in. What came through one door once is not taken again.
 *
 * @param id unique among the ticket's events of this way in
 */
public record Door(Way way, String id) {

    public enum Way {
        /** A command in a comment. */
        COMMENT,
        /** A request to the REST API, by its idempotency key or request id. */
        API,
        /** Seen on the ticket itself, by webhook or sweep. */
        TICKET,
        /** The passing of time. */
        CLOCK
    }

    public static Door comment(String commentId, Heard.Understood heard) {
        return new Door(Way.COMMENT, commentId + "/" + heard.fingerprint());
    }

    public static Door comment(String commentId, Heard.Mistaken heard) {
        return new Door(Way.COMMENT, commentId + "/" + heard.fingerprint());
    }

    public static Door api(String requestId) {
        return new Door(Way.API, requestId);
    }

    static Door ticket(String what) {
        return new Door(Way.TICKET, what);
    }

    static Door clock(String what) {
        return new Door(Way.CLOCK, what);
    }

    /** For example {@code comment:10042/9f86d081884c7d65}. */
    @Override
    public String toString() {
        return way.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
