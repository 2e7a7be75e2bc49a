package dev.handoff.server.advice;

import dev.handoff.server.site.Crossing;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why Handoff does not begin to speak on a ticket. */
final class Silence {

    private Silence() {}

    /** Empty when there is something to say. */
    static Optional<String> reason(Sighting sighting, AdviceSettings settings) {
        Ticket ticket = sighting.ticket();
        if (!sighting.assessment().flagged()) {
            return Optional.of("nothing is missing");
        }
        if (sighting.crossing() == null) {
            return Optional.of("the ticket crosses to no other site");
        }
        if (comesHome(sighting)) {
            return Optional.of("the ticket is on its way back to where it was written");
        }
        if (Remembered.on(ticket) != null) {
            return Optional.of("somebody deleted our comment; it is not written again");
        }
        if (isOld(ticket.updated(), sighting.writingSince())) {
            return Optional.of("not changed since writing was switched on at " + sighting.writingSince());
        }
        return Optional.empty();
    }

    /** Those it comes back to wrote it: they need no context from themselves. */
    static boolean comesHome(Sighting sighting) {
        Crossing crossing = sighting.crossing();
        return crossing != null
                && crossing.direction()
                        .to()
                        .equals(sighting.assessment().direction().from());
    }

    private static boolean isOld(@Nullable Instant updated, @Nullable Instant writingSince) {
        return writingSince != null && (updated == null || updated.isBefore(writingSince));
    }
}
