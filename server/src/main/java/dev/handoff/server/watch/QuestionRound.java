package dev.handoff.server.watch;

import dev.handoff.server.handoff.Handoffs;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.QuestionClock;
import dev.handoff.server.handoff.Told;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Looks from time to time which questions have waited too long; the visit that it asks for reminds or escalates. */
public final class QuestionRound implements Runnable {

    public static final Duration EVERY = Duration.ofMinutes(5);

    /** What was asked longer ago has had its reminders. */
    private static final Duration OLDEST = Duration.ofDays(90);

    private final QuestionClock questions;
    private final Handoffs handoffs;
    private final Function<Instant, List<TicketRef>> asked;
    private final Told told;
    private final Consumer<TicketRef> again;
    private final InstantSource clock;

    /**
     * @param asked finds the tickets on which something was asked since an instant
     * @param again told of a ticket that must be visited
     */
    public QuestionRound(
            QuestionClock questions,
            Handoffs handoffs,
            Function<Instant, List<TicketRef>> asked,
            Told told,
            Consumer<TicketRef> again,
            InstantSource clock) {
        this.questions = questions;
        this.handoffs = handoffs;
        this.asked = asked;
        this.told = told;
        this.again = again;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        for (TicketRef ticket : asked.apply(now.minus(OLDEST))) {
            Ledger ledger = handoffs.load(ticket);
            boolean due = !questions
                    .tick(ledger, now, who -> told.notified(who, now.minus(Duration.ofHours(12))))
                    .events()
                    .isEmpty();
            if (due) {
                again.accept(ticket);
            }
        }
    }
}
