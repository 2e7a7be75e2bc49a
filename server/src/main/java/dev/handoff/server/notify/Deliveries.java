package dev.handoff.server.notify;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Events on their way to subscribers, shared by all replicas. Every method throws when the store cannot be reached. */
public interface Deliveries {

    /** From now on these are the subscribers; one whose address changed is no longer gone. */
    void know(Collection<Subscriber> subscribers);

    /**
     * Takes the one that has been due longest, and counts an attempt. Nobody else gets it before {@code until}; then anybody does,
     * so whoever dies with it in hand loses nothing.
     *
     * @param to names of those to whom something may be sent now; the paused, the gone and the resting get nothing anyway
     */
    Optional<Letter> lease(Instant now, Instant until, Collection<String> to);

    void delivered(Letter letter, Instant now);

    void retry(Letter letter, Instant due, String error);

    /** No attempt is left: it becomes a dead letter, until a person replays it. */
    void bury(Letter letter, Instant now, String error);

    /** Nothing is sent to this subscriber for a while. */
    void rest(String subscriber, Instant until);

    /** The subscriber of this letter wants nothing any more: all that waits for it becomes dead letters. */
    void gone(Letter letter, Instant now);
}
