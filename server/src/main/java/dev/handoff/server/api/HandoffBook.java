package dev.handoff.server.api;

import dev.handoff.client.Handoff;
import dev.handoff.client.Question;
import dev.handoff.server.api.HandoffSearch.Asked;
import dev.handoff.server.api.KnownJudgements.Known;
import dev.handoff.server.api.TicketSearch.Numbered;
import dev.handoff.server.handoff.Calendars;
import dev.handoff.server.handoff.Handoffs;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.QuestionClock;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hand-offs and questions, found and told. */
public final class HandoffBook {

    private final KnownJudgements judgements;
    private final Handoffs handoffs;
    private final QuestionPicture questions;
    private final HandoffPicture pictures;
    private final InstantSource clock;

    /** @param leastWords of a read-back */
    public HandoffBook(
            KnownJudgements judgements,
            Handoffs handoffs,
            QuestionClock questionClock,
            Calendars calendars,
            int leastWords,
            InstantSource clock) {
        this.judgements = judgements;
        this.handoffs = handoffs;
        this.clock = clock;
        Hours hours = new Hours(calendars);
        questions = new QuestionPicture(questionClock, hours);
        pictures = new HandoffPicture(questions, hours, leastWords);
    }

    /** @throws ApiProblem for a ticket that was never judged */
    Known ticket(String key, @Nullable String tracker) {
        return TicketResource.known(judgements, key, tracker);
    }

    Ledger ledger(TicketRef ticket) {
        return handoffs.load(ticket);
    }

    Optional<Handoff> handoff(TicketKey key, Ledger ledger, int number, Timeline timeline) {
        return ledger.handoffs().stream()
                .filter(handoff -> handoff.number() == number)
                .findFirst()
                .map(handoff -> pictures.of(key, ledger, handoff, timeline, clock.instant()));
    }

    /**
     * All of a ticket's hand-offs, the latest first.
     *
     * @param language {@code en} or {@code pl}
     */
    public List<Handoff> handoffs(Known known, String language) {
        Ledger ledger = ledger(known.ticket());
        Timeline timeline = Spoken.in(language).timeline();
        return ledger.handoffs().stream()
                .map(handoff -> pictures.of(known.key(), ledger, handoff, timeline, clock.instant()))
                .sorted(Comparator.comparingInt(Handoff::number).reversed())
                .toList();
    }

    List<Numbered<Question>> questions(List<Numbered<Asked>> found) {
        Map<TicketRef, Ledger> ledgers = new HashMap<>();
        return found.stream()
                .map(asked -> new Numbered<>(
                        asked.number(),
                        question(asked.value(), ticket -> ledgers.computeIfAbsent(ticket, handoffs::load))))
                .toList();
    }

    private Question question(Asked asked, Function<TicketRef, Ledger> ledgers) {
        return ledgers.apply(asked.ticket()).handoffs().stream()
                .flatMap(handoff -> handoff.questions().stream()
                        .filter(question -> question.id().equals(asked.id()))
                        .map(question -> questions.of(
                                asked.key().value(), asked.ticket().tracker(), handoff, question, clock.instant())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("question " + asked.id() + " of " + asked.key()
                        + " is found, and none of the ticket's events asks it"));
    }
}
