package dev.handoff.server.advice;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.GoodAnswers;
import dev.handoff.server.site.Crossing;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything advice is planned from: one ticket seen at one instant.
 *
 * @param ticket as read from the tracker, our own comments included
 * @param assessment of the ticket without our own comments, see {@link OwnComments#without}
 * @param crossing null when it approaches and made none
 * @param self the account we write as
 * @param writingSince when this tracker's writing was switched on; null when it always was
 * @param now the instant of the sighting
 * @param goodAnswers what other tickets answer, to show beside the questions
 * @param standing how far its hand-offs have come
 */
public record Sighting(
        Ticket ticket,
        Assessment assessment,
        @Nullable Crossing crossing,
        Person self,
        @Nullable Instant writingSince,
        Instant now,
        GoodAnswers goodAnswers,
        Standing standing) {

    /** With the shipped examples only, and no hand-off followed. */
    public Sighting(
            Ticket ticket,
            Assessment assessment,
            @Nullable Crossing crossing,
            Person self,
            @Nullable Instant writingSince,
            Instant now) {
        this(ticket, assessment, crossing, self, writingSince, now, GoodAnswers.NONE, Standing.none());
    }
}
