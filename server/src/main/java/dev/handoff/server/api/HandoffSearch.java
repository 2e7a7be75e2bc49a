package dev.handoff.server.api;

import dev.handoff.client.HandoffSummary;
import dev.handoff.server.api.TicketSearch.Numbered;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds hand-offs and questions by how they stand. Newest change first, by number. */
public interface HandoffSearch {

    /** @param before only those with a smaller number; null for the first page */
    List<Numbered<HandoffSummary>> handoffs(Criteria criteria, @Nullable Long before, int atMost);

    List<Numbered<Asked>> questions(QuestionCriteria criteria, @Nullable Long before, int atMost);

    /** The last judgement of a ticket, by number; empty where there is none. */
    Optional<Long> lastAssessment(TicketRef ticket);

    /** @param id of the question, unique on its ticket */
    record Asked(TicketRef ticket, TicketKey key, String id) {}

    /**
     * All of these must hold; null, or an empty list, asks for nothing.
     *
     * @param stages any of them
     * @param since changed then or later
     */
    record Criteria(
            @Nullable TicketRef ticket,
            Where where,
            List<String> stages,
            @Nullable Instant since) {

        public Criteria {
            stages = List.copyOf(stages);
        }

        static Criteria of(TicketRef ticket) {
            return new Criteria(ticket, Where.ANYWHERE, List.of(), null);
        }
    }

    /**
     * All of these must hold; null asks for nothing.
     *
     * @param site the addressee's, whose turn it is
     * @param state {@code open}, {@code answered} or {@code lapsed}
     * @param addressees any of these accounts; an empty set finds nothing
     * @param askers the same
     */
    record QuestionCriteria(
            @Nullable TicketRef ticket,
            @Nullable String tracker,
            @Nullable String project,
            @Nullable String site,
            @Nullable String team,
            @Nullable String state,
            @Nullable Set<Account> addressees,
            @Nullable Set<Account> askers) {

        static QuestionCriteria of(TicketRef ticket) {
            return new QuestionCriteria(ticket, null, null, null, null, null, null, null);
        }
    }

    /** @param tracker null for the account of this id on any of them */
    record Account(@Nullable String tracker, String id) {}
}
