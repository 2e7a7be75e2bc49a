package dev.handoff.server.sandbox.pages;

import java.util.Map;

/** What a browser gets. */
public record Page(int status, String type, String body, Map<String, String> headers) {

    private static final String ONLY_OURS =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static Page html(int status, String body) {
        return new Page(status, "text/html", body, Map.of("Content-Security-Policy", ONLY_OURS));
    }

    static Page plain(int status, String type, String body) {
        return new Page(status, type, body, Map.of());
    }

    /** After a form: look at the result with a fresh GET. */
    static Page seeOther(String path) {
        return new Page(303, "text/plain", "", Map.of("Location", path));
    }
}
