package dev.handoff.server.access;

import dev.handoff.server.access.Admission.Admitted;
import dev.handoff.server.access.Admission.Refused;
import dev.handoff.server.access.Admission.TooMany;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets in whoever holds a token, the fixed token of the settings, or a good ID or access token of the firm's identity provider. */
public final class Doorkeeper {

    private static final Caller FIXED = new Caller("config", "api.token of the settings", Scope.ADMIN, null);

    private final byte @Nullable [] fixed;
    private final KnownTokens tokens;
    private final @Nullable OidcPeople people;
    private final InstantSource clock;
    private final WrongTokens wrong = new WrongTokens();

    /**
     * @param fixed the token of the settings; null for none
     * @param people null where nobody signs in with an identity provider
     */
    public Doorkeeper(@Nullable String fixed, Tokens tokens, @Nullable OidcPeople people, InstantSource clock) {
        this.fixed = fixed == null ? null : Secret.digest(fixed);
        this.tokens = new KnownTokens(tokens, clock);
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param bearer what came after "Bearer"
     * @param address where the request came from
     */
    public Admission admit(String bearer, String address) {
        byte[] digest = Secret.digest(bearer);
        if (fixed != null && MessageDigest.isEqual(fixed, digest)) {
            return new Admitted(FIXED);
        }
        Instant now = clock.instant();
        Duration wait = wrong.wait(address, now);
        if (!wait.isZero() && tokens.remembered(digest) == null) {
            return new TooMany(wait);
        }
        Admission admission = judge(bearer, digest, now);
        if (admission instanceof Refused) {
            wrong.note(address, now);
        }
        return admission;
    }

    /** Whoever was admitted with the token of this digest, while it holds. */
    Optional<Caller> again(byte[] digest) {
        if (fixed != null && MessageDigest.isEqual(fixed, digest)) {
            return Optional.of(FIXED);
        }
        return tokens.find(digest)
                .filter(token -> token.state(clock.instant()) == Token.State.GOOD)
                .map(Token::caller);
    }

    private Admission judge(String bearer, byte[] digest, Instant now) {
        if (people != null && OidcPeople.looksLikeOne(bearer)) {
            return people.judge(bearer, now);
        }
        Optional<Token> found = Secret.isWellFormed(bearer) ? tokens.find(digest) : Optional.empty();
        return found.map(token -> judge(token, now))
                .orElseGet(() -> new Refused("This token is not known here; an administrator makes one with the command"
                        + " `token create`"));
    }

    private static Admission judge(Token token, Instant now) {
        return switch (token.state(now)) {
            case GOOD -> new Admitted(token.caller());
            case EXPIRED ->
                new Refused("The token \"" + token.name() + "\" expired at " + token.expires()
                        + "; an administrator makes a new one with the command `token create`");
            case REVOKED ->
                new Refused("The token \"" + token.name() + "\" was revoked at " + token.revoked()
                        + "; an administrator makes a new one with the command `token create`");
        };
    }
}
