package dev.handoff.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of one ticket, as {@code check} prints it and the API answers it.
 *
 * @param key the ticket's key
 * @param kind {@code story}, {@code bug}, {@code spike} or {@code chore}
 * @param direction sending and receiving site, for example {@code UK->PL}
 * @param items every context item by id, always all of them, in checklist order
 * @param sources the regulations this ticket should name, by catalogue id
 * @param context customer, partner, decision and glossary entries that help the receiver
 * @param flag true when an applicable item is a gap, whatever the direction
 */
public record Judgement(
        String key,
        String kind,
        String direction,
        Map<String, Item> items,
        List<Source> sources,
        List<Context> context,
        boolean flag) {

    /**
     * @param state {@code present}, {@code inherited}, {@code hollow}, {@code missing}, {@code na} or {@code waived}
     * @param evidence the words of the ticket that answer it; blank when there are none
     * @param where where those words stand; blank when there are none
     * @param why why it was judged so, in one sentence
     * @param adviceOnly true when a gap here is not held against the ticket, because people called this item wrong too often;
     *     left out otherwise
     */
    public record Item(
            String state,
            String evidence,
            String where,
            String why,
            @Nullable Boolean adviceOnly) {

        public Item(String state, String evidence, String where, String why) {
            this(state, evidence, where, why, null);
        }

        /** Hollow or missing? */
        public boolean lacksAnswer() {
            return state.equals("hollow") || state.equals("missing");
        }

        /** Does the ticket owe it? */
        public boolean owesAnswer() {
            return lacksAnswer() && !Boolean.TRUE.equals(adviceOnly);
        }
    }

    /**
     * @param id catalogue id
     * @param why the words or behaviour that call for it
     * @param answered true when the ticket already names it
     * @param note what the day of the judgement has to say: the ticket cites a rule that has been replaced, or the source is
     *     not in force yet; blank when nothing
     * @param effective first day the source applies, as {@code 2026-02-05}; blank when it has long done so
     * @param reviewBy day by which the library's entry is to be read again; blank for never
     */
    public record Source(String id, String why, boolean answered, String note, String effective, String reviewBy) {

        /** What an older server wrote has neither note nor dates. */
        public Source {
            note = Objects.requireNonNullElse(note, "");
            effective = Objects.requireNonNullElse(effective, "");
            reviewBy = Objects.requireNonNullElse(reviewBy, "");
        }

        public Source(String id, String why, boolean answered) {
            this(id, why, answered, "", "", "");
        }
    }

    /**
     * @param kind {@code customer}, {@code partner}, {@code decision} or {@code glossary}
     * @param id id in the library
     * @param note one line for the receiver; may be blank
     * @param why the words of the ticket that name it
     */
    public record Context(String kind, String id, String title, String note, String why) {

        /** What an older server wrote does not say why. */
        public Context {
            why = Objects.requireNonNullElse(why, "");
        }

        public Context(String kind, String id, String title, String note) {
            this(kind, id, title, note, "");
        }
    }
}
