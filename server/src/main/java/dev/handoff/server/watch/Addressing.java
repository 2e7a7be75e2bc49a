package dev.handoff.server.watch;

import dev.handoff.server.handoff.Calls;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.Told;
import dev.handoff.server.handoff.Told.Call;
import dev.handoff.server.handoff.Who;
import dev.handoff.server.site.Site;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Whom the next edit addresses, and whether it may notify them: once a day on a ticket, and a few times on all of them. */
final class Addressing {

    private final Told told;
    private final LoopRooms rooms;

    Addressing(Told told, LoopRooms rooms) {
        this.told = told;
        this.rooms = rooms;
    }

    /**
     * @param notifies false for somebody who has been told enough today, and is only named
     * @param language in which they read best
     */
    record Address(Call call, Who who, boolean notifies, String language) {}

    List<Address> due(TicketRef ref, Ledger ledger, Ticket ticket, Instant now) {
        return Calls.open(ledger, told.on(ref)).entrySet().stream()
                .map(call -> address(call.getKey(), call.getValue(), ref, ledger, ticket, now))
                .toList();
    }

    private Address address(Call call, Who who, TicketRef ref, Ledger ledger, Ticket ticket, Instant now) {
        Site own = rooms.sites().of(People.find(ticket, who.id()));
        String site = own == null ? site(ledger, who) : own.id();
        return new Address(call, who, may(ref, ledger, who, now), rooms.language(site));
    }

    private boolean may(TicketRef ref, Ledger ledger, Who who, Instant now) {
        return today(ledger, who, now) < rooms.perDay() && !told.notifiedOn(ref, who, morning(ledger, who, now));
    }

    /** How often somebody has been notified today, by all tickets together. */
    int today(Ledger ledger, Who who, Instant now) {
        return told.notified(who, morning(ledger, who, now));
    }

    void done(TicketRef ref, List<Address> addresses, Instant now) {
        addresses.forEach(address -> told.tell(ref, address.call(), address.notifies(), now));
    }

    /** When the day began where they work. */
    private Instant morning(Ledger ledger, Who who, Instant now) {
        ZoneId zone = rooms.zone(site(ledger, who));
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    private static String site(Ledger ledger, Who who) {
        Handoff handoff = ledger.current();
        return handoff == null
                ? ""
                : handoff.questions().stream()
                        .filter(question -> question.addressee().who().same(who))
                        .map(question -> question.addressee().site())
                        .findFirst()
                        .orElseGet(() -> site(handoff, who));
    }

    /** Who read back works where the ticket went; whoever else is told of silence, where it comes from. */
    private static String site(Handoff handoff, Who who) {
        Event.ReadBack readBack = handoff.readBack();
        boolean receives = readBack != null && readBack.by().same(who);
        return receives ? handoff.direction().to() : handoff.direction().from();
    }
}
