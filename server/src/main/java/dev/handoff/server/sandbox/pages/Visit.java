package dev.handoff.server.sandbox.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser's request.
 *
 * @param base scheme, host and port under which the browser reached us
 * @param fields of the query, or of the form that was sent
 * @param origin page that sent the form; null when the browser does not say
 * @param cookies by name
 */
public record Visit(
        String method,
        String path,
        String base,
        Map<String, String> fields,
        @Nullable String origin,
        Map<String, String> cookies) {

    String field(String name) {
        return fields.getOrDefault(name, "").replace("\r\n", "\n");
    }

    /** Another site's page must not send our forms, and another name must not lead here: there is no sign-in. */
    boolean trusted() {
        boolean local = base.matches("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
        return local && (origin == null || origin.equals(base));
    }
}
