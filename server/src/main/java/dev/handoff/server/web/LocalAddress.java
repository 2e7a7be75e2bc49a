package dev.handoff.server.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An address that somebody may be sent on to: only ever a page of ours. */
final class LocalAddress {

    private LocalAddress() {}

    /** @param wanted as a request names it */
    static URI of(@Nullable String wanted) {
        boolean ours = wanted != null
                && wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.chars().noneMatch(c -> c == '\\' || c <= ' ');
        try {
            return URI.create(ours ? wanted : "/");
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }
}
