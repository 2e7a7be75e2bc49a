package dev.handoff.server.handoff;

import dev.handoff.server.context.Item;
import dev.handoff.server.site.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a ticket's hand-offs. Events are only ever added; what a hand-off is follows from them. */
public sealed interface Event {

    Stamp stamp();

    default Instant at() {
        return stamp().at();
    }

    default Who by() {
        return stamp().by();
    }

    /** What an event says that is about one item. */
    interface OnItem {
        Item item();
    }

    /**
     * The ticket is about to cross.
     *
     * @param why one short sentence for people
     */
    record Approaching(Stamp stamp, Direction direction, String why) implements Event {}

    /**
     * The ticket crossed.
     *
     * @param rebuilt it was first seen later, and the instant comes from the changelog
     * @param assessment id of the assessment frozen at that instant; null until the service has frozen it
     */
    record Offered(
            Stamp stamp,
            Direction direction,
            String why,
            boolean rebuilt,
            @Nullable String assessment) implements Event {

        public Offered frozenAs(String id) {
            return new Offered(stamp, direction, why, rebuilt, id);
        }
    }

    /** Somebody of the receiving site took it, or began to work on it. */
    record PickedUp(Stamp stamp) implements Event {}

    /** @param flaw null for a restatement that the sender may confirm */
    record ReadBack(Stamp stamp, String text, @Nullable Flaw flaw) implements Event {}

    /** The sender's correction of the last read-back. */
    record Corrected(Stamp stamp, String text) implements Event {}

    /** The sender confirmed the read-back, or the receiver took the sender's correction. */
    record Accepted(Stamp stamp, Seal seal) implements Event {}

    /**
     * The receiver took what had changed since.
     *
     * @param seal of the items that were open again
     */
    record Reaccepted(Stamp stamp, Seal seal) implements Event {}

    /** What the item was accepted on has changed. */
    record Reopened(Stamp stamp, Item item, String before, String after) implements Event, OnItem {

        public WordDiff diff() {
            return WordDiff.between(before, after);
        }
    }

    /** The change that had reopened the item was taken back. */
    record Restored(Stamp stamp, Item item) implements Event, OnItem {}

    record Asked(Stamp stamp, String question, Item item, String text, Addressee addressee) implements Event, OnItem {}

    record Replied(Stamp stamp, String question, String text) implements Event {}

    record Reminded(Stamp stamp, String question) implements Event {}

    record Escalated(Stamp stamp, String question, Who to) implements Event {}

    record Returned(Stamp stamp, String reason) implements Event {}

    /** It crosses no more: done, withdrawn, or on its way elsewhere. */
    record Closed(Stamp stamp, String why) implements Event {}

    /** It was closed too early: the same crossing is under way again. */
    record Resumed(Stamp stamp) implements Event {}

    record Answered(Stamp stamp, Item item, String text) implements Event, OnItem {}

    record SaidNotApplicable(Stamp stamp, Item item, String reason) implements Event, OnItem {}

    record Waived(Stamp stamp, Item item, String reason) implements Event, OnItem {}

    /** Somebody says that the item was judged wrongly. */
    record Disputed(Stamp stamp, Item item, String reason) implements Event, OnItem {}

    record RecheckAsked(Stamp stamp) implements Event {}

    record Muted(Stamp stamp) implements Event {}

    record Unmuted(Stamp stamp) implements Event {}

    record HelpAsked(Stamp stamp) implements Event {}

    /** A command that was not carried out. */
    record Declined(Stamp stamp, Command.Kind command, Reason reason) implements Event {}

    /** Words that were meant for us and not understood. */
    record Misheard(Stamp stamp, String words, Heard.Why why, String hint) implements Event {}

    /** What is wrong with a read-back. */
    enum Flaw {
        SHORT,
        COPIED
    }
}
