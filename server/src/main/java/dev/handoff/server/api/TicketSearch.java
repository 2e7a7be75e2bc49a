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
     * All of these must hold; null, or an empty list, asks for nothing.
     *
     * @param site sends or receives
     * @param gaps items of which each is a gap
     * @param source should be named by the ticket
     * @param named whether the ticket names {@code source} already
     * @param crossing whether it goes from one known site to another
     * @param until judged anew then or before
     * @param mentions a profile, decision or word of the library that the ticket names, its kind, a blank and its id
     * @param titled whether its title may be told: false finds only those whose title may not
     */
    record Criteria(
            @Nullable String tracker,
            @Nullable String project,
            @Nullable String site,
            @Nullable String from,
            @Nullable String to,
            @Nullable String team,
            @Nullable String kind,
            List<String> gaps,
            @Nullable Boolean flagged,
            @Nullable Instant since,
            @Nullable String source,
            @Nullable Boolean named,
            @Nullable String mentions,
            @Nullable Boolean crossing,
            @Nullable Instant until,
            @Nullable Boolean titled) {

        public Criteria {
            gaps = List.copyOf(gaps);
        }

        public static Criteria source(String id, @Nullable Boolean named, @Nullable Boolean titled) {
            return about(id, named, null, titled);
        }

        /** Tickets that name this entry of the library, which is no source. */
        public static Criteria mentioning(String kind, String id, @Nullable Boolean titled) {
            return about(null, null, kind + " " + id, titled);
        }

        private static Criteria about(
                @Nullable String source, @Nullable Boolean named, @Nullable String mentions, @Nullable Boolean titled) {
            return new Criteria(
                    null, null, null, null, null, null, null, List.of(), null, null, source, named, mentions, null,
                    null, titled);
        }
    }
}
