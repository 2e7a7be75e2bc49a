package dev.handoff.server.context;

import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.why.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one item is answered on one ticket.
 *
 * @param evidence the words it was found in, verbatim and shortened; blank when missing or not applicable by kind
 * @param where the place of the evidence for people, for example {@code description, "Why now"}, {@code comment of
 *     2026-11-10}, {@code customfield_10101}, {@code parent VAN-480, "Who"}; blank when there is none
 * @param why one short sentence: for a gap what was looked for and what is wrong with what was found
 * @param adviceOnly hollow or missing, and not held against the ticket: people called this item wrong too often
 * @param links the web addresses that stand with the evidence
 */
public record Answer(
        Item item,
        AnswerState state,
        String evidence,
        String where,
        Why why,
        boolean adviceOnly,
        List<CitedLink> links) {

    private static final String COPIED = "copied from {}, a ticket about something else";
    private static final Why TEMPLATE = Why.of("the template's own text; nothing was added to it");

    public Answer {
        links = List.copyOf(links);
    }

    /** An answer that counts and cites no link. */
    public Answer(Item item, AnswerState state, String evidence, String where, Why why) {
        this(item, state, evidence, where, why, false, List.of());
    }

    /** Does the ticket owe it? A read-back is owed by its reader, never by the ticket. */
    public boolean isGap() {
        return state.isGap() && !adviceOnly && item != Item.READBACK;
    }

    Answer asAdviceOnly() {
        return new Answer(item, state, evidence, where, why, true, links);
    }

    Answer citing(List<CitedLink> found) {
        return new Answer(item, state, evidence, where, why, adviceOnly, found);
    }

    Answer as(AnswerState judged, Why reason) {
        return new Answer(item, judged, evidence, where, reason, adviceOnly, links);
    }

    static Answer copied(Item item, String evidence, String where, TicketKey from) {
        return new Answer(item, AnswerState.HOLLOW, evidence, where, Why.of(COPIED, from));
    }

    static Answer template(Item item, String evidence, String where) {
        return new Answer(item, AnswerState.HOLLOW, evidence, where, TEMPLATE);
    }

    /** The ticket it was copied from, where that is what is wrong with it. */
    public @Nullable TicketKey copiedFrom() {
        return why.sentence().equals(COPIED) ? new TicketKey(why.part(0)) : null;
    }

    /** Is what is wrong with it that only the template speaks? */
    public boolean isTemplate() {
        return why.equals(TEMPLATE);
    }
}
