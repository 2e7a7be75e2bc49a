package dev.handoff.server.handoff;

import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.Set;

/** Where it is kept whom we have addressed. Every method throws when the store cannot be reached. */
public interface Told {

    /** Forgets at once: nobody counts as told. */
    Told NOTHING = new Told() {
        @Override
        public Set<Call> on(TicketRef ticket) {
            return Set.of();
        }

        @Override
        public int notified(Who person, Instant since) {
            return 0;
        }

        @Override
        public boolean notifiedOn(TicketRef ticket, Who person, Instant since) {
            return false;
        }

        @Override
        public void tell(TicketRef ticket, Call call, boolean notified, Instant at) {}
    };

    /**
     * An event that calls for somebody.
     *
     * @param seq number of the event on its ticket, from 1
     * @param person their id; the name where the tracker gave none
     */
    record Call(long seq, String person) {

        public static Call of(long seq, Who who) {
            return new Call(seq, key(who));
        }

        public static String key(Who who) {
            return who.id().isBlank() ? who.name() : who.id();
        }
    }

    /** The calls of this ticket that were dealt with. */
    Set<Call> on(TicketRef ticket);

    /** How often somebody has been notified since, on all tickets. */
    int notified(Who person, Instant since);

    /** Has somebody been notified of this ticket since? */
    boolean notifiedOn(TicketRef ticket, Who person, Instant since);

    /** @param notified false where the person had been told enough, and was only named */
    void tell(TicketRef ticket, Call call, boolean notified, Instant at);
}
