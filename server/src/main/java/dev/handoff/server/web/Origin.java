package dev.handoff.server.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a page of ours sent a request, or somebody else's, as the browser tells. */
final class Origin {

    private static final String TOLD = "Sec-Fetch-Site";

    private Origin() {}

    /** What tells neither way is no browser, and acts for nobody but whoever runs it. */
    static boolean isForeign(ContainerRequestContext request) {
        String told = request.getHeaderString(TOLD);
        if (told != null) {
            return !told.equals("same-origin") && !told.equals("none");
        }
        String origin = request.getHeaderString("Origin");
        return origin != null
                && Stream.of(HttpHeaders.HOST, "X-Forwarded-Host")
                        .noneMatch(header -> authority(origin).equalsIgnoreCase(request.getHeaderString(header)));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? origin : authority;
        } catch (IllegalArgumentException e) {
            return origin;
        }
    }

    /** Did somebody follow a link on another site? The browser then keeps the session's cookie back, this once. */
    static boolean isFollowedFromElsewhere(ContainerRequestContext request) {
        @Nullable String told = request.getHeaderString(TOLD);
        return "cross-site".equals(told);
    }
}
