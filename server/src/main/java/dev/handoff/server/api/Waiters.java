package dev.handoff.server.api;

import dev.handoff.server.api.Versions.Version;
import dev.handoff.server.ticket.TicketRef;
import jakarta.ws.rs.container.AsyncResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that wait for something to change on a ticket. None holds a thread, and one question to the database answers for all,
 * so that it does not matter which replica the change came through.
 */
public final class Waiters {

    private static final Logger LOG = LoggerFactory.getLogger(Waiters.class);

    private final Versions versions;
    private final Executor threads;
    private final int most;
    private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param threads on which answers are made and sent
     * @param most so many wait at a time; others are answered at once
     */
    public Waiters(Versions versions, Executor threads, int most) {
        this.versions = versions;
        this.threads = threads;
        this.most = most;
    }

    /** @param answer tells how things are then */
    private record Waiter(TicketRef ticket, Version known, AsyncResponse response, Supplier<?> answer) {

        void answerNow() {
            try {
                response.resume(answer.get());
            } catch (RuntimeException e) {
                response.resume(e);
            }
        }
    }

    /** How many wait. */
    public int waiting() {
        return waiting.size();
    }

    /** @return false where too many wait already, or the service is about to stop */
    boolean add(TicketRef ticket, Version known, AsyncResponse response, Supplier<?> answer) {
        if (closed || waiting.size() >= most) {
            return false;
        }
        Waiter waiter = new Waiter(ticket, known, response, answer);
        response.setTimeoutHandler(late -> waiter.answerNow());
        waiting.add(waiter);
        return !closed || !waiting.remove(waiter);
    }

    /** Answers those whose ticket has changed; to be called often. */
    public void look() {
        waiting.removeIf(waiter -> waiter.response().isDone());
        if (waiting.isEmpty()) {
            return;
        }
        try {
            Map<TicketRef, Version> now =
                    versions.of(waiting.stream().map(Waiter::ticket).collect(Collectors.toSet()));
            waiting.stream()
                    .filter(waiter -> !waiter.known().equals(now.get(waiter.ticket())))
                    .forEach(this::answer);
        } catch (RuntimeException e) {
            LOG.warn("{} requests wait for changes, and the database cannot be asked; trying again", waiting.size(), e);
        }
    }

    private void answer(Waiter waiter) {
        if (waiting.remove(waiter)) {
            threads.execute(waiter::answerNow);
        }
    }

    /** Answers everybody: the service is about to stop. From now on nobody waits. */
    public void close() {
        closed = true;
        waiting.forEach(this::answer);
    }
}
