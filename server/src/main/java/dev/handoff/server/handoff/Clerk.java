package dev.handoff.server.handoff;

import dev.handoff.server.handoff.Handoffs.Appended;
import dev.handoff.server.ticket.TicketRef;
import java.util.List;
import java.util.function.Function;

/** Enters what happens into the ledger. Whoever is overtaken decides anew on the newer ledger, so that no action is lost. */
public final class Clerk {

    /** A ticket on which so many people act in the same instant does not exist; this ends a loop that a broken store would make. */
    private static final int MOST_TRIES = 50;

    private final Handoffs handoffs;

    public Clerk(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    /** What was decided, and the ledger it is entered in. */
    public record Entry(Outcome outcome, Ledger ledger) {}

    /** @param decide is called again, with the newer ledger, whenever somebody else was faster; it must do nothing but decide */
    public Entry enter(TicketRef ticket, Function<Ledger, Outcome> decide) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Ledger ledger = handoffs.load(ticket);
            Outcome outcome = decide.apply(ledger);
            List<Event> events = outcome.events();
            Appended appended = events.isEmpty() ? Appended.DONE : handoffs.append(ticket, ledger.version(), events);
            if (appended == Appended.DONE) {
                return new Entry(outcome, ledger.with(events));
            }
            if (appended == Appended.TAKEN_BEFORE) {
                return new Entry(new Outcome.AlreadyTaken(), handoffs.load(ticket));
            }
        }
        throw new IllegalStateException("the ledger of ticket " + ticket.idOrKey() + " was overtaken " + MOST_TRIES
                + " times in a row; check that the store keeps versions");
    }

    public Entry observe(TicketRef ticket, Function<Ledger, List<Event>> observe) {
        return enter(ticket, ledger -> new Outcome.Taken(observe.apply(ledger)));
    }
}
