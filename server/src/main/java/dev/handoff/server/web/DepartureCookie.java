package dev.handoff.server.web;

import dev.handoff.server.access.OidcSignIn;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the browser holds while its person is at the identity provider. It must come along from there, so it is not strict. */
final class DepartureCookie {

    static final String NAME = "handoff_departure";

    private DepartureCookie() {}

    static @Nullable String secret(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    /** @param redirect where the browser is to show it again */
    static NewCookie holding(String secret, URI redirect) {
        return lasting(secret, OidcSignIn.PATIENCE, redirect);
    }

    static NewCookie gone(URI redirect) {
        return lasting("", Duration.ZERO, redirect);
    }

    private static NewCookie lasting(String secret, Duration lasts, URI redirect) {
        return new NewCookie.Builder(NAME)
                .value(secret)
                .path(OidcPages.PATH)
                .httpOnly(true)
                .secure("https".equals(redirect.getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) lasts.toSeconds())
                .build();
    }
}
