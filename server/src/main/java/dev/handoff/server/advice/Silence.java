package dev.handoff.server.advice;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.site.Crossing;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why Handoff does not begin to speak on a ticket. */
final class Silence {

    private Silence() {}

    /** Empty when there is something to say. */
    static Optional<String> reason(Sighting sighting, AdviceSettings settings) {
        Ticket ticket = sighting.ticket();
        Optional<String> nobodyWaits = sighting.standing().isSpokenTo() ? Optional.empty() : nothingToSay(sighting);
        if (nobodyWaits.isPresent()) {
            return nobodyWaits;
        }
        if (Remembered.on(ticket) != null) {
            return Optional.of("somebody deleted our comment; it is not written again");
        }
        if (isOld(lastKnown(ticket, sighting.self()), sighting.writingSince())) {
            return Optional.of("not changed since writing was switched on at " + sighting.writingSince());
        }
        return Optional.empty();
    }

    private static Optional<String> nothingToSay(Sighting sighting) {
        if (!sighting.assessment().flagged()) {
            return Optional.of(nothing(sighting.assessment()));
        }
        if (sighting.crossing() == null) {
            return Optional.of("it has not crossed and is not about to");
        }
        return comesHome(sighting)
                ? Optional.of("the ticket is on its way back to where it was written")
                : Optional.empty();
    }

    private static String nothing(Assessment assessment) {
        String uncounted =
                assessment.adviceOnly().stream().map(it -> it.item().name()).collect(Collectors.joining(", "));
        return uncounted.isEmpty() ? "nothing is missing" : "nothing is missing but what is advice-only: " + uncounted;
    }

    /** Those it comes back to wrote it: they need no context from themselves. */
    static boolean comesHome(Sighting sighting) {
        Crossing crossing = sighting.crossing();
        return crossing != null
                && crossing.direction()
                        .to()
                        .equals(sighting.assessment().direction().from());
    }

    private static @Nullable Instant lastKnown(Ticket ticket, Person self) {
        return ticket.updated() != null ? ticket.updated() : HumanTouch.last(ticket, self);
    }

    private static boolean isOld(@Nullable Instant updated, @Nullable Instant writingSince) {
        return writingSince != null && (updated == null || updated.isBefore(writingSince));
    }
}
