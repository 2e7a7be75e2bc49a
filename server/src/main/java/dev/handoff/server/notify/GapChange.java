package dev.handoff.server.notify;

import dev.handoff.client.WebhookEvent;
import dev.handoff.server.site.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a new judgement changed.
 *
 * @param before ids of the items that were gaps of a crossing ticket
 * @param open ids of the items that are now; empty when it crosses no more
 * @param crossing does the ticket approach a crossing, or has it made one?
 */
public record GapChange(
        TicketFacts ticket, Direction direction, List<String> before, List<String> open, boolean crossing, Instant at) {

    public GapChange {
        before = List.copyOf(before);
        open = List.copyOf(open);
    }

    List<Outgoing> news(TicketFacts.Pages pages) {
        List<Outgoing> news = new ArrayList<>();
        tell(EventType.GAP_OPENED, without(open, before), pages, news);
        tell(EventType.GAP_CLOSED, without(before, open), pages, news);
        return news;
    }

    private void tell(EventType type, List<String> items, TicketFacts.Pages pages, List<Outgoing> news) {
        if (!items.isEmpty()) {
            WebhookEvent.Gaps gaps = new WebhookEvent.Gaps(items, open, crossing);
            WebhookEvent.Data data = new WebhookEvent.Data(
                    ticket.wire(pages), direction.from(), direction.to(), ticket.team(), gaps, null, null, null);
            news.add(Outgoing.of(type, at, ticket.subject(direction), data));
        }
    }

    private static List<String> without(List<String> items, List<String> others) {
        return items.stream().filter(item -> !others.contains(item)).toList();
    }
}
