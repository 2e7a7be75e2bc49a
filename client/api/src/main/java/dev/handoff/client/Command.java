package dev.handoff.client;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a ticket's hand-off; the same as a {@code /handoff} comment.
 *
 * @param command {@code accept}, {@code ask}, {@code answer}, {@code na}, {@code waive}, {@code return}, {@code confirm},
 *     {@code correct}, {@code wrong}, {@code recheck}, {@code mute}, {@code unmute} or {@code help}
 * @param item its id, such as {@code HARM}, for a command about one item; otherwise null
 * @param text the read-back, question, answer, correction or reason; null where the command takes none
 * @param seen {@link Handoff#seq()} as the person saw it: if somebody changed since what this command is about, it is refused
 *     with what changed; null to act on things as they are
 */
public record Command(
        @Nullable String command,
        @Nullable String item,
        @Nullable String text,
        @Nullable Long seen) {

    /** @param readBack what was understood, in one's own words; null to take the sender's correction, or a changed section */
    public static Command accept(@Nullable String readBack) {
        return new Command("accept", null, readBack, null);
    }

    public static Command ask(String item, String question) {
        return new Command("ask", item, question, null);
    }

    public static Command answer(String item, String text) {
        return new Command("answer", item, text, null);
    }

    /** Sends the ticket back; the hand-off is over. */
    public static Command giveBack(String reason) {
        return new Command("return", null, reason, null);
    }

    /** Confirms a read-back, as the sender. */
    public static Command confirm() {
        return new Command("confirm", null, null, null);
    }

    /** Corrects a read-back, as the sender. */
    public static Command correct(String text) {
        return new Command("correct", null, text, null);
    }

    /** Says that an item does not apply. */
    public static Command notApplicable(String item, String reason) {
        return new Command("na", item, reason, null);
    }

    public static Command waive(String item, String reason) {
        return new Command("waive", item, reason, null);
    }

    /** Says that a question is wrong for this ticket. */
    public static Command wrong(String item, @Nullable String reason) {
        return new Command("wrong", item, reason, null);
    }

    /** @param seq {@link Handoff#seq()} as the person saw it */
    public Command seenAt(@Nullable Long seq) {
        return new Command(command, item, text, seq);
    }
}
