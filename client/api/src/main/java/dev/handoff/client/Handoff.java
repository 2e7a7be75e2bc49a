package dev.handoff.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One crossing of one ticket, whole.
 *
 * @param key the ticket's key
 * @param tracker the tracker's name in the service's settings
 * @param number of the ticket's hand-offs, from 1
 * @param current is it the ticket's latest? Commands go to that one
 * @param stage as in {@link HandoffSummary#stage()}
 * @param over nothing more is awaited of anybody
 * @param muted is Handoff silent on this ticket?
 * @param from the sending site; null where nothing tells
 * @param to the receiving site; null where nothing tells
 * @param why what told of the crossing, in one short sentence
 * @param offeredAt when it crossed, as an ISO 8601 instant in UTC; null before
 * @param rebuilt it was first seen later, and {@code offeredAt} comes from the changelog
 * @param pickedUpAt when the receiving site began to work on it; null before
 * @param acceptedAt null before
 * @param assessment what was judged of the ticket when it crossed, at {@code /api/v1/tickets/{key}/assessments/{id}}; null before
 * @param readBackWords a read-back must have at least so many words
 * @param readBack the last one; null while there is none
 * @param reopened what changed after acceptance and was not accepted again
 * @param questions in the order in which they were asked
 * @param timeline all that happened, oldest first
 * @param seq number of the ticket's last event; sent as {@link Command#seen()}, it keeps an act from being taken on something
 *     that has changed meanwhile
 */
public record Handoff(
        String key,
        String tracker,
        int number,
        boolean current,
        String stage,
        boolean over,
        boolean muted,
        @Nullable SiteHours from,
        @Nullable SiteHours to,
        String why,
        @Nullable String offeredAt,
        boolean rebuilt,
        @Nullable String pickedUpAt,
        @Nullable String acceptedAt,
        @Nullable Long assessment,
        int readBackWords,
        @Nullable ReadBack readBack,
        List<Reopened> reopened,
        List<Question> questions,
        List<HandoffEvent> timeline,
        long seq) {

    public Handoff {
        reopened = List.copyOf(reopened);
        questions = List.copyOf(questions);
        timeline = List.copyOf(timeline);
    }

    /**
     * The receiver's restatement.
     *
     * @param flaw {@code short} or {@code copied} for one that the sender may not confirm; otherwise null
     * @param correction by the sender; null while there is none
     */
    public record ReadBack(
            String text,
            Person by,
            String at,
            @Nullable String flaw,
            @Nullable Correction correction) {}

    /** What the sender put right in a read-back. */
    public record Correction(String text, Person by, String at) {}

    /**
     * An item whose text changed after acceptance.
     *
     * @param by who changed it; {@code Handoff} where the tracker does not tell
     * @param diff what changed, word by word, with a little of what stayed around it
     */
    public record Reopened(String item, Person by, String at, List<Words> diff) {
        public Reopened {
            diff = List.copyOf(diff);
        }
    }

    /** @param kind {@code kept}, {@code removed} or {@code added} */
    public record Words(String kind, String text) {}
}
