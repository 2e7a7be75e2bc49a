package dev.handoff.server.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How many new comments may still be written on a tracker: a mass edit must not become a mass comment. */
public final class CommentBudget {

    private final int most;
    private final Duration window;
    private final Map<String, Deque<Spent>> spent = new HashMap<>();

    /** @param most new comments per tracker in any stretch of time as long as {@code window} */
    public CommentBudget(int most, Duration window) {
        if (most < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException(
                    "a comment budget needs at least 1 comment and a window longer than zero, not " + most + " in "
                            + window);
        }
        this.most = most;
        this.window = window;
    }

    /**
     * Spends one comment; a ticket that is tried again spends no second one.
     *
     * @return false when none is left; then nothing is spent and the ticket should wait
     */
    public synchronized boolean take(String tracker, String ticket, Instant now) {
        Deque<Spent> recent = recent(tracker, now);
        if (recent.stream().anyMatch(it -> it.ticket().equals(ticket))) {
            return true;
        }
        if (recent.size() >= most) {
            return false;
        }
        recent.addLast(new Spent(ticket, now));
        return true;
    }

    /** The comment was refused: another ticket may have it. */
    public synchronized void giveBack(String tracker, String ticket) {
        spent.getOrDefault(tracker, new ArrayDeque<>())
                .removeIf(it -> it.ticket().equals(ticket));
    }

    /** When the next comment may be written: now, or when the oldest one leaves the window. */
    public synchronized Instant freeAt(String tracker, Instant now) {
        Deque<Spent> recent = recent(tracker, now);
        return recent.size() < most ? now : recent.getFirst().at().plus(window);
    }

    /** How many more may be written now. */
    public synchronized int left(String tracker, Instant now) {
        return most - recent(tracker, now).size();
    }

    public int most() {
        return most;
    }

    private Deque<Spent> recent(String tracker, Instant now) {
        Deque<Spent> recent = spent.computeIfAbsent(tracker, name -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.getFirst().at().plus(window).isAfter(now)) {
            recent.removeFirst();
        }
        return recent;
    }

    private record Spent(String ticket, Instant at) {}
}
