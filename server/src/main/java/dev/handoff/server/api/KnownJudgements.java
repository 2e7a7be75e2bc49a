package dev.handoff.server.api;

import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The judgements that are kept. */
public interface KnownJudgements {

    /**
     * @param key a ticket's key
     * @param tracker null for whichever tracker judged a ticket of this key last
     * @return the last judgement, as the JSON of {@link dev.handoff.client.Judgement}
     */
    default Optional<String> last(String key, @Nullable String tracker) {
        return find(key, tracker).map(Known::json);
    }

    /** The last judgement, and the ticket it is of. */
    Optional<Known> find(String key, @Nullable String tracker);

    /** @param ticket by its stable id */
    record Known(TicketRef ticket, TicketKey key, String json) {}
}
