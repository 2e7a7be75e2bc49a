package dev.handoff.server.watch;

import dev.handoff.server.advice.Letter;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.TicketKey;

/** Mail to people whom an edit of our comment addresses, where the tracker itself cannot notify them on an edit. */
@FunctionalInterface
public interface Letters {

    /**
     * Sends it, or leaves it where the person's address is unknown. A letter that does not go out is told to the log: the
     * comment stands all the same.
     *
     * @param person as the ticket knows them; where it does not name them, with id and name only
     */
    void send(Person person, TicketKey key, Letter letter);
}
