package dev.handoff.server.watch;

import dev.handoff.server.handoff.Calls;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.Told;
import dev.handoff.server.handoff.Told.Call;
import dev.handoff.server.handoff.Who;
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

    /** @param notifies false for somebody who has been told enough today, and is only named */
    record Address(Call call, Who who, boolean notifies) {}

    List<Address> due(TicketRef ref, Ledger ledger, Instant now) {
        return Calls.open(ledger, told.on(ref)).entrySet().stream()
                .map(call -> new Address(call.getKey(), call.getValue(), may(ref, ledger, call.getValue(), now)))
                .toList();
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
                        .orElse(handoff.direction().to());
    }
}
