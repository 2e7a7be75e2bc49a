package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to Jira's REST API.
 *
 * @param path the segments after {@code /rest/api/N}, not yet encoded
 * @param query in the order it is sent
 * @param body JSON, null for none
 * @param repeatable sending it twice leaves the same result as sending it once, so an unclear failure may be tried again
 */
record ApiCall(
        String method,
        List<String> path,
        Map<String, String> query,
        @Nullable String body,
        boolean repeatable) {

    static ApiCall get(String... path) {
        return new ApiCall("GET", Arrays.asList(path), Map.of(), null, true);
    }

    static ApiCall delete(String... path) {
        return new ApiCall("DELETE", Arrays.asList(path), Map.of(), null, true);
    }

    static ApiCall put(String json, String... path) {
        return new ApiCall("PUT", Arrays.asList(path), Map.of(), json, true);
    }

    /** A POST that makes something new each time it is sent. */
    static ApiCall post(JsonElement json, String... path) {
        return new ApiCall("POST", Arrays.asList(path), Map.of(), json.toString(), false);
    }

    /** A POST that only asks, or that writes the same thing over itself. */
    static ApiCall repeatablePost(JsonElement json, String... path) {
        return new ApiCall("POST", Arrays.asList(path), Map.of(), json.toString(), true);
    }

    ApiCall {
        path = List.copyOf(path);
        path.forEach(ApiCall::requirePlainSegment);
    }

    /** Adds a query parameter; a blank value leaves it out. */
    ApiCall with(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new ApiCall(method, path, more, body, repeatable);
    }

    ApiCall with(String name, int value) {
        return with(name, Integer.toString(value));
    }

    /** A dot segment would climb out of the path, and an empty one would name the collection instead of the thing. */
    private static void requirePlainSegment(String segment) {
        if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
            throw new IllegalArgumentException("'" + segment + "' cannot be part of an address in Jira");
        }
    }
}
