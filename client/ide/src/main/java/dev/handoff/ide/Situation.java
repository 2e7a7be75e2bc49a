package dev.handoff.ide;

import dev.handoff.client.HandoffException;
import org.jspecify.annotations.Nullable;

/** What there is to show. Closed: a shell that handles these cases handles all. */
public sealed interface Situation {

    /** No ticket is known, for example on the branch {@code main}. */
    record NoTicket() implements Situation {}

    /**
     * The service is being asked.
     *
     * @param last what was shown of the same ticket before; null for nothing
     */
    record Reading(String key, @Nullable TicketView last) implements Situation {}

    /** The service answered. */
    record Known(TicketView view) implements Situation {}

    /** The service knows the key and has not judged it, or does not know it: the reason says which. */
    record Unjudged(String key, String reason) implements Situation {}

    /**
     * The service cannot be reached. What is done now is kept, and sent when it is back.
     *
     * @param last what was known before; null for nothing
     */
    record Offline(String key, @Nullable TicketView last, String reason) implements Situation {}

    /** The service does not let us in, or refuses to answer; somebody has to change the settings. */
    record Refused(String key, HandoffException failure) implements Situation {}

    /** The ticket's key; blank for none. */
    default String ticket() {
        if (this instanceof Known known) {
            return known.view().key();
        }
        if (this instanceof Reading reading) {
            return reading.key();
        }
        if (this instanceof Offline offline) {
            return offline.key();
        }
        if (this instanceof Unjudged unjudged) {
            return unjudged.key();
        }
        return this instanceof Refused refused ? refused.key() : "";
    }

    /** What can be shown of the ticket, if only from before; null for nothing. */
    default @Nullable TicketView view() {
        if (this instanceof Known known) {
            return known.view();
        }
        if (this instanceof Reading reading) {
            return reading.last();
        }
        return this instanceof Offline offline ? offline.last() : null;
    }
}
