package dev.handoff.server.access;

import java.time.Instant;
import java.util.Optional;

/** Where it is kept who is on the way to the identity provider, by the digest of what their browser holds. Each comes back once. */
public interface Departures {

    /** @param back the page they wanted */
    void keep(byte[] digest, String back, Instant expires);

    /** @return the page they wanted; empty when they never left, left too long ago, or came back before */
    Optional<String> take(byte[] digest, Instant now);

    /** @return how many */
    int forgetExpired(Instant now);
}
