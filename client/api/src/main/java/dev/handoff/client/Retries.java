package dev.handoff.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLException;

/**
 * When a request is sent again by itself: on a lost connection and on answers that say "not now". Every write carries a key that makes
 * the service do it once, so writes are sent again as well.
 *
 * @param times how often at most, after the first
 * @param pause before the first repetition; doubles each time, with jitter
 * @param longest a service that asks to wait longer is not waited for; the caller is told
 */
record Retries(int times, Duration pause, Duration longest) {

    static final Retries DEFAULT = new Retries(2, Duration.ofMillis(300), Duration.ofSeconds(5));

    /** How long to wait before the next try; empty to give up. */
    Optional<Duration> after(int tries, Reply reply) {
        boolean busy = reply.status() == 429 || reply.status() == 502 || reply.status() == 503 || reply.status() == 504;
        boolean underWay = reply.status() == 409 && !reply.retryAfter().isEmpty();
        if (tries > times || !(busy || underWay)) {
            return Optional.empty();
        }
        Duration wait = max(reply.retryAfter(Duration.ZERO), backOff(tries));
        return wait.compareTo(longest) > 0 ? Optional.empty() : Optional.of(wait);
    }

    /** A certificate does not become trusted by asking again. */
    Optional<Duration> after(int tries, IOException failure) {
        return tries > times || failure instanceof SSLException ? Optional.empty() : Optional.of(backOff(tries));
    }

    private Duration backOff(int tries) {
        long full = pause.toMillis() << (tries - 1);
        return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
