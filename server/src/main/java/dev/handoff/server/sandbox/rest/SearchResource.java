package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.jql.Query;
import dev.handoff.server.sandbox.jql.Search;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.shape.FieldChoice;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Searching: by pages with a total on Data Center, by tokens on Cloud. */
final class SearchResource {

    private static final int MOST_DETAILED = 100;
    private static final int MOST_IDS = 5000;
    private static final int MOST_RECONCILED = 50;
    private static final String GONE =
            "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API."
                    + " A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046";

    void addTo(Routes routes) {
        routes.dataCenter("GET", "search", call -> byPages(call, asked(call)))
                .dataCenter("POST", "search", call -> byPages(call, call.object()))
                .cloud("GET", "search/jql", call -> byTokens(call, asked(call)))
                .cloud("POST", "search/jql", call -> byTokens(call, call.object()))
                .cloud("POST", "search/approximate-count", SearchResource::count)
                .cloud("GET", "search", SearchResource::gone)
                .cloud("POST", "search", SearchResource::gone);
    }

    private static Reply gone(Call call) {
        throw Refusal.of(410, GONE);
    }

    /** The parameters of a GET as the body of a POST. */
    private static JsonObject asked(Call call) {
        JsonObject body = new JsonObject();
        call.query().forEach((name, values) -> body.add(name, Json.of(String.join(",", values))));
        return body;
    }

    static FieldChoice fields(JsonObject body, FieldChoice otherwise) {
        List<String> names = Json.stringsAt(body, "fields");
        return names.isEmpty() ? otherwise : new FieldChoice(names);
    }

    private static Set<String> words(JsonObject body, String name) {
        Set<String> words = new LinkedHashSet<>();
        Json.stringsAt(body, name).forEach(text -> words.addAll(List.of(text.split(",", -1))));
        return words;
    }

    private static int number(JsonObject body, String name, int otherwise) {
        String text = Json.stringAt(body, name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("Invalid request payload: '" + name + "' is not a number.");
        }
    }

    private static List<Issue> find(Call call, Query query) {
        return new Search(call.tracker(), call.user()).find(query);
    }

    private static Reply byPages(Call call, JsonObject body) {
        List<Issue> found = find(call, Query.parse(Json.textAt(body, "jql")));
        int startAt = Math.max(0, number(body, "startAt", 0));
        int limit = Math.max(0, Math.min(number(body, "maxResults", 50), 1000));
        List<Issue> page = new Pages(startAt, limit).cut(found);
        return Reply.ok(Json.object(
                "expand",
                "schema,names",
                "startAt",
                startAt,
                "maxResults",
                limit,
                "total",
                found.size(),
                "issues",
                issues(call, page, body, fields(body, FieldChoice.NAVIGABLE))));
    }

    private static List<JsonObject> issues(Call call, List<Issue> found, JsonObject body, FieldChoice fields) {
        Set<String> expand = words(body, "expand");
        Set<String> properties = words(body, "properties");
        return found.stream()
                .map(issue -> IssueResource.issue(call, issue, fields, expand, properties))
                .toList();
    }

    private static Reply byTokens(Call call, JsonObject body) {
        Query query = bounded(body);
        if (Json.stringsAt(body, "reconcileIssues").size() > MOST_RECONCILED) {
            throw Refusal.badRequest(
                    "The number of issues in reconcileIssues must not exceed " + MOST_RECONCILED + ".");
        }
        FieldChoice fields = fields(body, new FieldChoice(List.of("id")));
        int from = position(Json.textAt(body, "nextPageToken"));
        int limit = number(body, "maxResults", 50);
        if (limit < 1) {
            throw Refusal.badRequest("maxResults must be greater than 0.");
        }
        List<Issue> found = find(call, query);
        List<Issue> page = new Pages(from, Math.min(limit, fields.idOnly() ? MOST_IDS : MOST_DETAILED)).cut(found);
        boolean last = from + page.size() >= found.size();
        JsonObject json = Json.object("issues", brief(call, page, body, fields), "isLast", last);
        if (!last) {
            json.addProperty("nextPageToken", token(from + page.size()));
        }
        return Reply.ok(json);
    }

    private static Query bounded(JsonObject body) {
        Query query = Query.parse(Json.textAt(body, "jql"));
        if (!query.bounded()) {
            throw Refusal.badRequest(
                    "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
        }
        return query;
    }

    private static List<JsonObject> brief(Call call, List<Issue> page, JsonObject body, FieldChoice fields) {
        boolean idsOnly = fields.asked().equals(List.of("id"));
        if (idsOnly
                && words(body, "expand").isEmpty()
                && words(body, "properties").isEmpty()) {
            return page.stream().map(issue -> Json.object("id", issue.id())).toList();
        }
        List<JsonObject> issues = new ArrayList<>(issues(call, page, body, fields));
        if (fields.idOnly()) {
            issues.forEach(issue -> issue.remove("fields"));
        }
        return issues;
    }

    private static String token(int position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("from:" + position).getBytes(StandardCharsets.UTF_8));
    }

    private static int position(String token) {
        if (token.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return Integer.parseInt(text.replaceFirst("^from:", ""));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("The provided next page token is invalid or expired.");
        }
    }

    private static Reply count(Call call) {
        JsonElement count = Json.of(find(call, bounded(call.object())).size());
        return Reply.ok(Json.object("count", count));
    }
}
