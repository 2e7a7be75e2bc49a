package dev.handoff.server.api;

import dev.handoff.client.AssessmentSummary;
import dev.handoff.client.TicketSummary;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds tickets by what was judged of them last, and what was judged of a ticket before. Newest first, by number. */
public interface TicketSearch {

    /** @param before only those with a smaller number; null for the first page */
    List<Numbered<TicketSummary>> find(Criteria criteria, @Nullable Long before, int atMost);

    List<Numbered<AssessmentSummary>> history(TicketRef ticket, @Nullable Long before, int atMost);

    /** @return one judgement of this ticket, as the JSON of {@link dev.handoff.client.Judgement} */
    Optional<String> assessment(TicketRef ticket, long id);

    /** @param number grows with time; no two are the same */
    record Numbered<T>(long number, T value) {}

    /**
     * All of these must hold; null asks for nothing.
     *
     * @param called what the library's entry is that the tickets are about
     * @param crossing whether it goes from one known site to another
     * @param titled whether its title may be told: false finds only those whose title may not
     */
    record Criteria(
            Where where,
            Judged judged,
            @Nullable Called called,
            @Nullable Boolean crossing,
            @Nullable Boolean titled) {

        /** Whatever way it goes, whether or not its title may be told. */
        public Criteria(Where where, Judged judged, @Nullable Called called) {
            this(where, judged, called, null, null);
        }

        /** About this entry of the library, wherever they are and whatever was judged. */
        public static Criteria about(Called called, @Nullable Boolean titled) {
            return new Criteria(Where.ANYWHERE, Judged.ANYHOW, called, null, titled);
        }
    }

    /**
     * What was judged last; null, or an empty list, asks for nothing.
     *
     * @param gaps items of which each is a gap
     * @param since judged anew then or later
     * @param until judged anew then or before
     */
    record Judged(
            @Nullable String kind,
            List<String> gaps,
            @Nullable Boolean flagged,
            @Nullable Instant since,
            @Nullable Instant until) {

        public static final Judged ANYHOW = new Judged(null, List.of(), null, null, null);

        public Judged {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * An entry of the library.
     *
     * @param entry its kind, a blank and its id
     * @param named whether the ticket names it already; null for both
     */
    record Called(String entry, @Nullable Boolean named) {

        /** A source, which a ticket should name. */
        public static Called source(String id, @Nullable Boolean named) {
            return new Called("source " + id, named);
        }

        /** A partner, customer, decision or word, which a ticket just names. */
        public static Called mention(String kind, String id) {
            return new Called(kind + " " + id, true);
        }
    }
}
