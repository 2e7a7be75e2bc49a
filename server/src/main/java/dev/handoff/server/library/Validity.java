package dev.handoff.server.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a source holds, and which citations of it do not hold any more.
 *
 * @param effective the first day it applies; null where it has long done so
 * @param reviewBy the day by which somebody must have read the entry again; null for never
 * @param supersedes rules that this source replaces and that tickets may still cite
 * @param successor what replaces this source as a whole; null where nothing does
 */
public record Validity(
        @Nullable LocalDate effective,
        @Nullable LocalDate reviewBy,
        List<Superseded> supersedes,
        @Nullable Successor successor) {

    /** In force for long, and never to be read again. */
    public static final Validity ALWAYS = new Validity(null, null, List.of(), null);

    public Validity {
        supersedes = List.copyOf(supersedes);
    }

    boolean isOverdue(LocalDate day) {
        return reviewBy != null && day.isAfter(reviewBy);
    }

    boolean isYetToCome(LocalDate day) {
        return effective != null && day.isBefore(effective);
    }

    /**
     * A rule that is cited out of habit.
     *
     * @param rule as people know it
     * @param since the day from which it is replaced
     * @param by what replaces it
     * @param byPolish the same in Polish
     * @param cites how tickets write the old rule
     * @param notWhen words near such a citation that make it another rule's
     */
    public record Superseded(
            String rule, LocalDate since, String by, String byPolish, List<String> cites, List<String> notWhen) {

        public Superseded {
            cites = List.copyOf(cites);
            notWhen = List.copyOf(notWhen);
        }
    }

    /** @param source id of the source that stands in from that day on */
    public record Successor(String source, LocalDate since) {}
}
