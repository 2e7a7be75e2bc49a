package dev.handoff.server.notify;

import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Ledger;
import java.util.List;

/** Puts what happened into the form that is sent, and knows who wants to hear it. */
public final class Newsroom {

    /** Nobody listens. */
    public static final Newsroom SILENT = new Newsroom(List.of(), TicketFacts.Pages.NONE);

    private final List<Subscriber> subscribers;
    private final TicketFacts.Pages pages;

    public Newsroom(List<Subscriber> subscribers, TicketFacts.Pages pages) {
        this.subscribers = List.copyOf(subscribers);
        this.pages = pages;
    }

    /** Names of the subscribers who want it. */
    public List<String> wanting(Outgoing event) {
        return subscribers.stream()
                .filter(subscriber -> subscriber.filter().wants(event))
                .map(Subscriber::name)
                .toList();
    }

    public List<Outgoing> gaps(GapChange change) {
        return subscribers.isEmpty() ? List.of() : change.news(pages);
    }

    /** Is there anything in these events that somebody might want to hear? */
    public boolean cares(List<Event> events) {
        return !subscribers.isEmpty() && events.stream().anyMatch(event -> HandoffNews.type(event) != null);
    }

    /** @param ledger with these events in it */
    public List<Outgoing> handoffs(TicketFacts ticket, Ledger ledger, List<Event> events) {
        return new HandoffNews(ticket, ledger, pages).of(events);
    }
}
