package dev.handoff.server.links;

import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What is known of links, which tickets cite them, and which are to be looked at; one book for all replicas. */
public interface LinkBook {

    /**
     * The ticket cites these links now and no others; those that are new or no longer fresh become due.
     *
     * @return what is known of them, in no order; nothing of those never seen
     */
    List<KnownLink> cited(TicketRef ticket, Collection<LinkAddress> links, Instant now);

    /**
     * The library cites these links now and no others.
     *
     * @param before those not looked at since then become due
     */
    void library(Collection<LinkAddress> links, Instant before, Instant now);

    /** What is known of the library's links. */
    List<KnownLink> library();

    /**
     * Do most hosts of the library, which stand on the open net, answer? Where they do not, this server sees a net of its own, and
     * a name that it cannot find says nothing.
     */
    boolean seesTheOpenNet();

    /** Links that are due and still cited, the longest due first, at most one of each host. */
    List<KnownLink> due(Instant now, int atMost);

    /** How many links were looked at since then. */
    int checkedSince(Instant then);

    /** Keeps what is known of one link after a look. */
    void keep(KnownLink link);

    /** The same, and marks the tickets that cite it dirty, both or neither. */
    void keepAndTell(KnownLink link, Instant now);

    /**
     * Forgets links that nobody cites any more.
     *
     * @param before not looked at since then
     * @return how many
     */
    int forget(Instant before);
}
