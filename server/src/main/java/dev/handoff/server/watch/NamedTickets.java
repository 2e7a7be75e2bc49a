package dev.handoff.server.watch;

import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.Tickets;
import dev.handoff.server.ticket.TrackerException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads tickets by id, which survives a move, and where the tracker knows no such id by the key that a webhook or a search gave
 * with it: small servers look issues up by key only.
 */
public final class NamedTickets implements Tickets {

    private static final int MOST = 50_000;

    private final Tickets tickets;
    private final Map<String, String> keys = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    public NamedTickets(Tickets tickets) {
        this.tickets = tickets;
    }

    public void learn(@Nullable String id, @Nullable String key) {
        if (id != null && key != null && !id.equals(key)) {
            synchronized (keys) {
                keys.put(id, key);
            }
        }
    }

    @Override
    public Ticket read(String idOrKey) {
        try {
            return tickets.read(idOrKey);
        } catch (TrackerException e) {
            String key = key(idOrKey);
            boolean unknown = e instanceof TrackerException.NotFound
                    || (e instanceof TrackerException.Unreachable away && away.isUnknownAddress());
            if (!unknown || key == null || !TicketKey.isKey(key)) {
                throw e;
            }
            return tickets.read(key);
        }
    }

    private @Nullable String key(String id) {
        synchronized (keys) {
            return keys.get(id);
        }
    }

    @Override
    public Page search(String jql, @Nullable String pageToken, int size) {
        Page page = tickets.search(jql, pageToken, size);
        page.hits().forEach(hit -> learn(hit.id(), hit.key().value()));
        return page;
    }

    @Override
    public @Nullable String leadsTo(TicketKey key, String wanted) {
        return tickets.leadsTo(key, wanted);
    }

    @Override
    public Person self() {
        return tickets.self();
    }
}
