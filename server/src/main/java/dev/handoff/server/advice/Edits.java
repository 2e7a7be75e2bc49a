package dev.handoff.server.advice;

import dev.handoff.server.ticket.TicketEdits;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TrackerException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
            Edit.MoveBack.class,
            Edit.PutProperty.class);

    private static final Logger LOG = LoggerFactory.getLogger(Edits.class);

    private Edits() {}

    public static void apply(List<Edit> edits, TicketKey key, TicketEdits tracker) {
        apply(edits, key, tracker, () -> {}, edit -> {});
    }

    /**
     * @param beforeEach called before every write, for example to renew a lease; what it throws stops the rest
     * @param written told of every edit that the tracker took
     * @throws TrackerException when the comment was not written, or something else could not be written just now; what the
     *     tracker refuses beside the comment is only told to the log
     */
    public static void apply(
            List<Edit> edits, TicketKey key, TicketEdits tracker, Runnable beforeEach, Consumer<Edit> written) {
        TrackerException failed = null;
        for (Edit edit : inOrder(edits)) {
            if (failed != null && edit instanceof Edit.PutProperty) {
                break;
            }
            beforeEach.run();
            TrackerException failure = write(edit, key, tracker, written);
            failed = failed == null ? failure : failed;
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** @return why it has to be written later; null when it is written, or refused for good */
    private static @Nullable TrackerException write(
            Edit edit, TicketKey key, TicketEdits tracker, Consumer<Edit> written) {
        try {
            edit.write(key, tracker);
            written.accept(edit);
            return null;
        } catch (TrackerException e) {
            if (edit.isTheComment() || isAboutEverything(e)) {
                throw e;
            }
            if (!e.isRefusal()) {
                return e;
            }
            LOG.warn("{} goes without its {}: {}", key, edit.getClass().getSimpleName(), e.getMessage());
            return null;
        }
    }

    /** Would the next write fail in the same way? */
    private static boolean isAboutEverything(TrackerException e) {
        return e instanceof TrackerException.RateLimited
                || e instanceof TrackerException.Unauthorised
                || (e instanceof TrackerException.Unreachable && e.getCause() != null);
    }

    static List<Edit> inOrder(List<Edit> edits) {
        return edits.stream()
                .sorted(Comparator.comparingInt(edit -> ORDER.indexOf(edit.getClass())))
                .toList();
    }
}
