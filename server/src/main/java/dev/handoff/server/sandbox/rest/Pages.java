package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import java.util.List;

/**
 * A part of a list.
 *
 * @param limit how many the reader gets at most
 */
record Pages(int startAt, int limit) {

    static Pages of(Call call, int defaultLimit, int mostLimit) {
        int limit = call.number("maxResults", defaultLimit);
        return new Pages(Math.max(0, call.number("startAt", 0)), Math.max(0, Math.min(limit, mostLimit)));
    }

    <T> List<T> cut(List<T> all) {
        int from = Math.min(startAt, all.size());
        return all.subList(from, Math.min(all.size(), from + limit));
    }

    /** In Jira's newer shape: {@code values} and {@code isLast}. */
    JsonObject values(String self, List<JsonObject> all) {
        return Json.object(
                "self",
                self,
                "maxResults",
                limit,
                "startAt",
                startAt,
                "total",
                all.size(),
                "isLast",
                startAt + limit >= all.size(),
                "values",
                cut(all));
    }
}
