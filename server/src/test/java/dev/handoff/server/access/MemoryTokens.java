package dev.handoff.server.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens in memory, counting how often they are looked up. */
final class MemoryTokens implements Tokens {

    private record Kept(byte[] digest, Token token) {}

    private final List<Kept> kept = new ArrayList<>();
    private int lookUps;

    int lookUps() {
        return lookUps;
    }

    @Override
    public Token create(
            String name, Scope scope, byte[] digest, Instant now, @Nullable Instant expires, @Nullable String person) {
        Token token = new Token(kept.size() + 1L, name, scope, now, expires, null, null, person);
        kept.add(new Kept(digest, token));
        return token;
    }

    @Override
    public Optional<Token> find(byte[] digest) {
        lookUps++;
        return kept.stream()
                .filter(it -> Arrays.equals(it.digest(), digest))
                .map(Kept::token)
                .findFirst();
    }

    @Override
    public List<Token> list() {
        return kept.stream().map(Kept::token).toList();
    }

    @Override
    public boolean revoke(long id, Instant now) {
        return false;
    }

    @Override
    public void used(long id, Instant now) {}
}
