package dev.handoff.server.access;

import java.time.Instant;
import java.util.Optional;

/** Where sessions are kept, by the digest of what the browser holds. */
public interface Sessions {

    void keep(byte[] digest, Session session);

    Optional<Session> find(byte[] digest, Instant now);

    void end(byte[] digest);

    /** @return how many */
    int forgetExpired(Instant now);
}
