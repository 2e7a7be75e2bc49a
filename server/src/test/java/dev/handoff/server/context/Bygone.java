package dev.handoff.server.context;

import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import java.time.Instant;
import java.util.List;

/** A firm's recent tickets for a test, each judged and remembered in turn. */
final class Bygone {

    static final Assessor ASSESSOR = Assessor.shipped();
    private static final Instant NOW = Instant.parse("2026-11-10T09:00:00Z");

    private Past past = Past.of(List.of(), PastSettings.defaults());
    private int number = 100;

    /** Written on the day of its number, so that the later in the test is the later in the firm. */
    static TicketBuilder ticket(int number, String summary, String description) {
        return TicketBuilder.ticket("HOM-" + number)
                .summary(summary)
                .description(description)
                .created(Instant.parse("2026-06-01T09:00:00Z")
                        .plusSeconds(86_400L * number)
                        .toString());
    }

    Bygone and(TicketBuilder ticket) {
        return and(ticket.build());
    }

    Bygone and(Ticket ticket) {
        past = past.with(memory(ticket).trace());
        return this;
    }

    /** Another ticket with this description, on a subject of its own. */
    Bygone andOneMore(String description) {
        number++;
        return and(ticket(number, "Page number " + number + " of the handbook", description));
    }

    Bygone andMore(int tickets, String description) {
        for (int i = 0; i < tickets; i++) {
            andOneMore(description);
        }
        return this;
    }

    /** Our comment stands on the ticket, and this is what it was written from. */
    Bygone recalling(Said said) {
        past = past.recalling(said);
        return this;
    }

    Past past() {
        return past;
    }

    Background background() {
        return Background.none().withPast(past);
    }

    Memory memory(Ticket ticket) {
        return ASSESSOR.memory(ticket, judge(ticket), background());
    }

    Assessment judge(Ticket ticket) {
        return ASSESSOR.assess(ticket, new Direction("UK", "PL"), NOW, background());
    }

    Answer answer(Item item, TicketBuilder ticket) {
        return judge(ticket.build()).answer(item);
    }

    GoodAnswers goodAnswers(TicketBuilder ticket) {
        return ASSESSOR.goodAnswers(ticket.build(), judge(ticket.build()), background());
    }
}
