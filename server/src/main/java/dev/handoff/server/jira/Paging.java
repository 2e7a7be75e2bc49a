package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a list that Jira gives in pages of {@code startAt} and {@code total}, to its end. */
final class Paging {

    private static final int PAGE = 100;

    private Paging() {}

    /**
     * @param member where a page keeps its elements, for example {@code comments}
     * @return each element once, by its id: when one is deleted while we read, the pages shift
     */
    static List<JsonElement> all(Wire wire, ApiCall call, String member) {
        Set<String> seen = new HashSet<>();
        List<JsonElement> all = new ArrayList<>();
        for (int start = 0; ; ) {
            JsonObject page = page(wire, call.with("startAt", start).with("maxResults", PAGE), member);
            List<JsonElement> elements = Json.list(page, member);
            boolean grew = false;
            for (JsonElement element : elements) {
                if (seen.add(identity(element))) {
                    grew |= all.add(element);
                }
            }
            start += elements.size();
            if (!grew || isLast(page, start)) {
                return all;
            }
        }
    }

    private static String identity(JsonElement element) {
        String id = Json.filled(element, "id");
        return id == null ? element.toString() : id;
    }

    /** A page without its list is not an empty page: it is an answer to be loud about. */
    private static JsonObject page(Wire wire, ApiCall call, String member) {
        JsonObject page = wire.object(call);
        if (!Json.hasList(page, member)) {
            throw wire.unexpected(call, "a page of " + member);
        }
        return page;
    }

    private static boolean isLast(JsonObject page, int read) {
        Integer total = Json.integer(page, "total");
        return Json.flag(page, "isLast", false) || (total != null && read >= total);
    }
}
