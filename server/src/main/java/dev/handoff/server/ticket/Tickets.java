package dev.handoff.server.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reading door to one tracker. Every method throws {@link TrackerException} when the tracker does not answer well. */
public interface Tickets {

    /**
     * Reads a ticket whole: parent, every comment with our properties, remote links, changelog.
     *
     * @throws TrackerException.NotFound when it does not exist or may not be seen
     */
    Ticket read(String idOrKey);

    /**
     * One page of a search, in the order the query asks for.
     *
     * @param jql a bounded JQL query
     * @param pageToken null for the first page, then {@link Page#next()}
     * @param size at most this many hits
     */
    Page search(String jql, @Nullable String pageToken, int size);

    /**
     * Where the ticket's workflow lets us move it now.
     *
     * @param wanted the status, or the transition to it, by name, whatever its case
     * @return the status it would have; null where there is no such way
     */
    default @Nullable String leadsTo(TicketKey key, String wanted) {
        return null;
    }

    /** The account we are signed in as. */
    Person self();

    /** @param next null on the last page */
    record Page(List<Hit> hits, @Nullable String next) {
        public Page {
            hits = List.copyOf(hits);
        }
    }

    /** What a search tells without reading the ticket. */
    record Hit(String id, TicketKey key, @Nullable Instant updated) {}
}
