package dev.handoff.server.advice;

import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When somebody other than us last did something to a ticket. */
final class HumanTouch {

    private HumanTouch() {}

    /** @return null when the ticket tells nothing about time */
    static @Nullable Instant last(Ticket ticket, Person self) {
        Stream<Instant> changes = ticket.changes().stream()
                .filter(change -> !self.same(change.author()))
                .map(Change::at);
        Stream<Instant> comments =
                OwnComments.without(ticket, self).comments().stream().flatMap(HumanTouch::times);
        // Without a changelog only the tracker's own "updated" tells of edits, and it counts ours too.
        Instant updated = ticket.changes().isEmpty() ? ticket.updated() : null;
        return Stream.of(changes, comments, Stream.of(ticket.created(), updated).filter(Objects::nonNull))
                .flatMap(times -> times)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<Instant> times(Comment comment) {
        return Stream.of(comment.created(), comment.updated()).filter(Objects::nonNull);
    }
}
