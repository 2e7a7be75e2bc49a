package dev.handoff.server.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the browser of somebody holds who has signed in: no script sees it, and no other site can have it sent. */
final class SessionCookie {

    static final String NAME = "handoff_session";

    private SessionCookie() {}

    static @Nullable String secret(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    static NewCookie holding(String secret, Duration lasts, ContainerRequestContext request) {
        return new NewCookie.Builder(NAME)
                .value(secret)
                .path("/")
                .httpOnly(true)
                .secure(request.getSecurityContext().isSecure())
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) lasts.toSeconds())
                .build();
    }

    static NewCookie gone(ContainerRequestContext request) {
        return holding("", Duration.ZERO, request);
    }
}
