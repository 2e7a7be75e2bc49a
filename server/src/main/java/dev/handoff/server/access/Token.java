package dev.handoff.server.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is kept.
 *
 * @param name what it is for, as the one who made it put it
 * @param expires null for one that never does
 * @param lastUsed within the hour; null when it never was
 * @param revoked when it was taken back; null while it holds
 * @param person whom its holder acts as: the tracker's name, a slash and the account there; null for nobody
 */
public record Token(
        long id,
        String name,
        Scope scope,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant lastUsed,
        @Nullable Instant revoked,
        @Nullable String person) {

    public State state(Instant now) {
        if (revoked != null) {
            return State.REVOKED;
        }
        return expires != null && !now.isBefore(expires) ? State.EXPIRED : State.GOOD;
    }

    public Caller caller() {
        return new Caller("token:" + id, name, scope, null, person);
    }

    public enum State {
        GOOD,
        EXPIRED,
        REVOKED
    }
}
