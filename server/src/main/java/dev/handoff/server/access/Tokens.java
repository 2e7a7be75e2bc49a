package dev.handoff.server.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where tokens are kept, by the digest of their secret. */
public interface Tokens {

    /**
     * @param expires null for never
     * @param person whom its holder acts as, as in {@link Token#person()}; null for nobody
     */
    Token create(
            String name, Scope scope, byte[] digest, Instant now, @Nullable Instant expires, @Nullable String person);

    /** Also those that expired or were revoked, so that their holders can be told. */
    Optional<Token> find(byte[] digest);

    /** Newest first. */
    List<Token> list();

    /** @return false when no token of this id holds */
    boolean revoke(long id, Instant now);

    /** The token let somebody in; noted once an hour at most. */
    void used(long id, Instant now);

    /** Makes a token; its secret is known to nobody but the one who gets this answer. */
    default Fresh create(String name, Scope scope, Instant now, @Nullable Instant expires) {
        return create(name, scope, now, expires, null);
    }

    default Fresh create(String name, Scope scope, Instant now, @Nullable Instant expires, @Nullable String person) {
        Secret secret = Secret.fresh(scope);
        return new Fresh(create(name, scope, secret.digest(), now, expires, person), secret);
    }

    record Fresh(Token token, Secret secret) {}
}
