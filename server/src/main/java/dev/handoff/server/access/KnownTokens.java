package dev.handoff.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens that were good a moment ago, so that not every request asks the database. A revoked one is let in for so long still. */
final class KnownTokens {

    static final Duration MOMENT = Duration.ofSeconds(30);

    private static final int MOST = 10_000;

    private final Tokens tokens;
    private final InstantSource clock;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Known(Token token, Instant until) {}

    KnownTokens(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Without asking the database. */
    synchronized @Nullable Token remembered(byte[] digest) {
        Known entry = known.get(name(digest));
        return entry != null && clock.instant().isBefore(entry.until()) ? entry.token() : null;
    }

    Optional<Token> find(byte[] digest) {
        Token remembered = remembered(digest);
        return remembered != null ? Optional.of(remembered) : look(digest);
    }

    private Optional<Token> look(byte[] digest) {
        Instant now = clock.instant();
        Optional<Token> found = tokens.find(digest);
        found.filter(token -> token.state(now) == Token.State.GOOD).ifPresent(token -> {
            tokens.used(token.id(), now);
            remember(digest, new Known(token, now.plus(MOMENT)));
        });
        return found;
    }

    private synchronized void remember(byte[] digest, Known entry) {
        known.put(name(digest), entry);
    }

    /** The digest, never the secret: memory can be dumped. */
    private static String name(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
