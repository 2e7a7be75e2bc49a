package dev.handoff.server.store;

import dev.handoff.server.access.Departures;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Departures as a table. */
public final class PostgresDepartures implements Departures {

    private final Jdbi jdbi;

    public PostgresDepartures(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public void keep(byte[] digest, String back, Instant expires) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into oidc_departure (digest, back, expires_at) values (:digest, :back, :expires)")
                .bind("digest", digest)
                .bind("back", back)
                .bind("expires", expires)
                .execute());
    }

    /** One statement: of two who come back at once with the same digest, one finds nothing. */
    @Override
    public Optional<String> take(byte[] digest, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("with gone as (delete from oidc_departure where digest ="
                        + " :digest returning back, expires_at) select back from gone where expires_at > :now")
                .bind("digest", digest)
                .bind("now", now)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public int forgetExpired(Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from oidc_departure where expires_at <= :now")
                .bind("now", now)
                .execute());
    }
}
