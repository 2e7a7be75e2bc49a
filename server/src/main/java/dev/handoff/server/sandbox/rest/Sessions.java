package dev.handoff.server.sandbox.rest;

import dev.handoff.server.sandbox.tracker.Firm;
import dev.handoff.server.sandbox.tracker.User;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is calling: Basic with user name (or e-mail address, as on Cloud) and token, or a Bearer token. */
record Sessions(Firm firm) {

    Optional<User> user(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        int blank = authorization.indexOf(' ');
        String scheme = blank < 0 ? authorization : authorization.substring(0, blank);
        String rest = authorization.substring(blank + 1).strip();
        if (scheme.equalsIgnoreCase("Bearer")) {
            return firm.users().stream()
                    .filter(user -> user.active() && user.login().equals(rest))
                    .findFirst();
        }
        return scheme.equalsIgnoreCase("Basic") ? basic(rest) : Optional.empty();
    }

    private Optional<User> basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        String name = pair.substring(0, Math.max(0, colon));
        String secret = pair.substring(colon + 1);
        return firm.users().stream()
                .filter(user -> user.active() && user.login().equals(secret))
                .filter(user -> user.login().equals(name) || user.answersTo(name))
                .findFirst();
    }
}
