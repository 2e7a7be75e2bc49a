package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Searching by JQL, a page at a time. */
final class Search {

    private static final Logger log = LoggerFactory.getLogger(Search.class);
    private static final int LARGEST_PAGE = 1_000;

    private final Wire wire;
    private final ApiVersion version;
    private final Account account;

    Search(Wire wire, ApiVersion version, Account account) {
        this.wire = wire;
        this.version = version;
        this.account = account;
    }

    Tickets.Page page(String jql, @Nullable String pageToken, int size) {
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        ApiCall call = version.search(jql, List.of("key", "updated"), most, pageToken);
        JsonObject page = wire.object(call);
        if (!Json.hasList(page, "issues")) {
            throw wire.unexpected(call, "a list of issues");
        }
        List<JsonElement> found = Json.list(page, "issues");
        if (found.isEmpty() && pageToken == null) {
            // To strangers Jira answers 200 and nothing found: an expired token would look like a quiet day.
            account.confirm();
        }
        return new Tickets.Page(hits(call, found), version.nextPage(page, found.size(), pageToken));
    }

    private List<Tickets.Hit> hits(ApiCall call, List<JsonElement> found) {
        List<Tickets.Hit> hits = new ArrayList<>();
        for (JsonElement issue : found) {
            String key = Json.string(issue, "key");
            if (key == null) {
                throw wire.unexpected(call, "the keys of the issues");
            }
            if (TicketKey.isKey(key)) {
                hits.add(hit(issue, key));
            } else {
                log.warn("A search found the issue '{}'; its key has no shape we know, so it is left out", key);
            }
        }
        return hits;
    }

    private static Tickets.Hit hit(JsonElement issue, String key) {
        return new Tickets.Hit(
                Json.text(issue, "id"),
                new TicketKey(key),
                JiraTime.read(Json.string(Json.object(issue, "fields"), "updated")));
    }
}
