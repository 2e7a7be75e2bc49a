package dev.handoff.server.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.ticket.FakeTracker;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TrackerException;
import org.junit.jupiter.api.Test;

/** The tracker knows its tickets by key only. */
class NamedTicketsTest {

    private final Ticket ticket = TicketBuilder.ticket("HOM-1").build();
    private final NamedTickets tickets = new NamedTickets(FakeTracker.cloud().holding(ticket));

    @Test
    void a_ticket_is_read_by_the_key_that_a_webhook_named() {
        tickets.learn("10001", "HOM-1");

        assertThat(tickets.read("10001")).isEqualTo(ticket);
    }

    @Test
    void a_ticket_is_read_by_the_key_that_a_search_found() {
        tickets.search("project = HOM", null, 10);

        assertThat(tickets.read(ticket.id())).isEqualTo(ticket);
    }

    @Test
    void a_ticket_that_nobody_named_is_not_there() {
        tickets.learn("10001", null);

        assertThatThrownBy(() -> tickets.read("10001")).isInstanceOf(TrackerException.NotFound.class);
    }
}
