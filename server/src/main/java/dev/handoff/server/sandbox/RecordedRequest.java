package dev.handoff.server.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A REST request that was answered.
 *
 * @param path without the query, for example {@code /rest/api/3/issue/HAL-12}
 * @param query as sent, still encoded; blank for none
 * @param user login name of who signed it; null for nobody
 * @param status that was answered, or would have been had the response not been dropped
 */
public record RecordedRequest(
        String method,
        String path,
        String query,
        String body,
        @Nullable String user,
        int status) {

    public boolean writes() {
        return !method.equals("GET") && !path.contains("/search");
    }
}
