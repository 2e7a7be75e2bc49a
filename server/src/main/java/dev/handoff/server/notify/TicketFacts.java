package dev.handoff.server.notify;

import dev.handoff.client.WebhookEvent;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as events name it.
 *
 * @param ref by the tracker's stable id
 * @param team as the ticket's team field names it; null where there is none
 */
public record TicketFacts(
        TicketRef ref, TicketKey key, @Nullable String team) {

    /** Where people open a ticket. */
    @FunctionalInterface
    public interface Pages {

        /** Where nobody opens any. */
        Pages NONE = (tracker, key) -> null;

        /** @return null where no such tracker is configured */
        @Nullable
        URI of(String tracker, TicketKey key);
    }

    Subject subject(Direction direction) {
        return new Subject(key.value(), key.project(), Set.copyOf(sites(direction)), team);
    }

    private static Set<String> sites(Direction direction) {
        return direction.from().equals(direction.to())
                ? Set.of(direction.from())
                : Set.of(direction.from(), direction.to());
    }

    WebhookEvent.Ticket wire(Pages pages) {
        URI page = pages.of(ref.tracker(), key);
        return new WebhookEvent.Ticket(
                ref.tracker(),
                ref.idOrKey(),
                key.value(),
                key.project(),
                page == null ? null : page.toString(),
                "/api/v1/tickets/" + key + "?tracker=" + URLEncoder.encode(ref.tracker(), StandardCharsets.UTF_8));
    }
}
