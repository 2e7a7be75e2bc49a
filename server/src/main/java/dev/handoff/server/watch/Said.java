package dev.handoff.server.watch;

import dev.handoff.server.context.CommentPlace;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.SpokenAnswer;
import dev.handoff.server.context.SpokenAnswer.Kind;
import dev.handoff.server.handoff.Door;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a ledger knows that the judgement has to weigh. */
final class Said {

    private Said() {}

    static List<SpokenAnswer> of(Ledger ledger, Ticket ticket) {
        return ledger.said().entrySet().stream()
                .map(said -> answer(said, ticket))
                .toList();
    }

    private static SpokenAnswer answer(Map.Entry<Item, Event> said, Ticket ticket) {
        Event event = said.getValue();
        String where = where(event, ticket);
        if (event instanceof Event.Answered answered) {
            return new SpokenAnswer(said.getKey(), Kind.ANSWER, answered.text(), where);
        }
        return event instanceof Event.Waived waived
                ? new SpokenAnswer(said.getKey(), Kind.WAIVED, waived.reason(), where)
                : new SpokenAnswer(
                        said.getKey(), Kind.NOT_APPLICABLE, ((Event.SaidNotApplicable) event).reason(), where);
    }

    /** The judgement names a comment by its day. */
    private static String where(Event event, Ticket ticket) {
        Door door = event.stamp().door();
        if (door.way() != Door.Way.COMMENT) {
            return "API";
        }
        String id = door.id().substring(0, door.id().indexOf('/'));
        Instant at = ticket.comments().stream()
                .filter(comment -> comment.id().equals(id))
                .map(Comment::created)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(event.at());
        return CommentPlace.of(at);
    }
}
