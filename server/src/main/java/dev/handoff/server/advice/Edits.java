package dev.handoff.server.advice;

import dev.handoff.server.ticket.TicketEdits;
import dev.handoff.server.ticket.TicketKey;
import java.util.Comparator;
import java.util.List;

/**
 * Writes a plan to a ticket, in an order that may break off anywhere: the comment first, because it is what people need and
 * what tells the next attempt that it is there; what we remember of the ticket last, so that nothing is remembered that was
 * not written.
 */
public final class Edits {

    private static final List<Class<? extends Edit>> ORDER = List.of(
            Edit.CreateComment.class,
            Edit.UpdateComment.class,
            Edit.PutCommentProperty.class,
            Edit.AddLabel.class,
            Edit.RemoveLabel.class,
            Edit.PutRemoteLink.class,
            Edit.RemoveRemoteLink.class,
            Edit.PutProperty.class);

    private Edits() {}

    public static void apply(List<Edit> edits, TicketKey key, TicketEdits tracker) {
        apply(edits, key, tracker, () -> {});
    }

    /** @param beforeEach called before every write, for example to renew a lease; what it throws stops the rest */
    public static void apply(List<Edit> edits, TicketKey key, TicketEdits tracker, Runnable beforeEach) {
        for (Edit edit : inOrder(edits)) {
            beforeEach.run();
            edit.write(key, tracker);
        }
    }

    static List<Edit> inOrder(List<Edit> edits) {
        return edits.stream()
                .sorted(Comparator.comparingInt(edit -> ORDER.indexOf(edit.getClass())))
                .toList();
    }
}
