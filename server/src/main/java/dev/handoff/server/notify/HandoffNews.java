package dev.handoff.server.notify;

import dev.handoff.client.WebhookEvent;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.Question;
import dev.handoff.server.site.Direction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of a hand-off's events others may want to hear. */
final class HandoffNews {

    private final TicketFacts ticket;
    private final TicketFacts.Pages pages;
    private final List<Handoff> handoffs;

    /** @param ledger with the events that are told */
    HandoffNews(TicketFacts ticket, Ledger ledger, TicketFacts.Pages pages) {
        this.ticket = ticket;
        this.pages = pages;
        this.handoffs = ledger.handoffs();
    }

    static @Nullable EventType type(Event event) {
        if (event instanceof Event.Offered) {
            return EventType.HANDOFF_OFFERED;
        }
        if (event instanceof Event.Accepted) {
            return EventType.HANDOFF_ACCEPTED;
        }
        if (event instanceof Event.Returned) {
            return EventType.HANDOFF_RETURNED;
        }
        if (event instanceof Event.Asked) {
            return EventType.QUESTION_ASKED;
        }
        return event instanceof Event.Replied ? EventType.QUESTION_ANSWERED : null;
    }

    List<Outgoing> of(List<Event> events) {
        return events.stream().map(this::of).filter(Objects::nonNull).toList();
    }

    private @Nullable Outgoing of(Event event) {
        EventType type = type(event);
        int number = event.stamp().handoff();
        return type == null
                ? null
                : handoffs.stream()
                        .filter(handoff -> handoff.number() == number)
                        .findFirst()
                        .map(handoff -> told(type, event, handoff))
                        .orElse(null);
    }

    private Outgoing told(EventType type, Event event, Handoff handoff) {
        Direction direction = handoff.direction();
        WebhookEvent.Data data = new WebhookEvent.Data(
                ticket.wire(pages),
                direction.from(),
                direction.to(),
                ticket.team(),
                null,
                crossing(handoff),
                question(event, handoff),
                null);
        return Outgoing.of(type, event.at(), ticket.subject(direction), data);
    }

    private static WebhookEvent.Crossing crossing(Handoff handoff) {
        Event.Offered offered = handoff.offered();
        return new WebhookEvent.Crossing(
                handoff.number(),
                offered == null ? null : offered.at().toString(),
                offered != null && offered.rebuilt());
    }

    private static WebhookEvent.@Nullable Question question(Event event, Handoff handoff) {
        String id = event instanceof Event.Asked asked
                ? asked.question()
                : event instanceof Event.Replied replied ? replied.question() : null;
        return handoff.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .map(question -> wire(question, event))
                .orElse(null);
    }

    private static WebhookEvent.Question wire(Question question, Event event) {
        String site = question.addressee().site();
        return new WebhookEvent.Question(
                question.id(),
                question.item().name(),
                site.isBlank() ? null : site,
                question.askedAt().toString(),
                event instanceof Event.Replied ? event.at().toString() : null);
    }
}
