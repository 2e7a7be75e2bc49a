package dev.handoff.server.jira;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where Jira Cloud and Jira Data Center differ in what they are asked. */
sealed interface ApiVersion {

    static ApiVersion of(JiraSettings.Dialect dialect) {
        return dialect == JiraSettings.Dialect.CLOUD ? new CloudV3() : new DataCenterV2();
    }

    /** The number in {@code /rest/api/N}. */
    String number();

    ApiCall search(String jql, List<String> fields, int size, @Nullable String pageToken);

    /** The token of the page after this one; null on the last. */
    @Nullable
    String nextPage(JsonObject page, int hits, @Nullable String pageToken);

    JsonElement body(CommentText text);

    /** @param notify should the tracker tell people? Where it cannot be told so, it does as its scheme says */
    ApiCall updateComment(String issue, String comment, JsonObject json, boolean notify);

    ApiCall permissions(String project, Collection<String> keys);

    /** Can an edit of a comment be told to notify, or not to? */
    boolean notifiesOnEdit();

    /** Asks for somebody's time zone and groups. */
    ApiCall person(Person person);

    /** The ways to ask for one account; the first good answer counts. */
    List<ApiCall> account(String id);

    /** Looks for people by name or e-mail address. */
    ApiCall search(String text);

    /** Jira Cloud, {@code /rest/api/3}. */
    record CloudV3() implements ApiVersion {

        @Override
        public String number() {
            return "3";
        }

        /** {@code fields} must be named: by default this endpoint returns ids only, and no keys. */
        @Override
        public ApiCall search(String jql, List<String> fields, int size, @Nullable String pageToken) {
            JsonObject json = new JsonObject();
            json.addProperty("jql", jql);
            json.addProperty("maxResults", size);
            json.add("fields", Json.array(fields));
            if (pageToken != null) {
                json.addProperty("nextPageToken", pageToken);
            }
            return ApiCall.repeatablePost(json, "search", "jql");
        }

        /** A token that comes back as the answer to itself would have us read the same page for ever. */
        @Override
        public @Nullable String nextPage(JsonObject page, int hits, @Nullable String pageToken) {
            String next = Json.filled(page, "nextPageToken");
            return next == null || next.equals(pageToken) || Json.flag(page, "isLast", false) ? null : next;
        }

        @Override
        public JsonElement body(CommentText text) {
            return text.adf();
        }

        @Override
        public ApiCall updateComment(String issue, String comment, JsonObject json, boolean notify) {
            return ApiCall.put(json.toString(), "issue", issue, "comment", comment)
                    .with("notifyUsers", Boolean.toString(notify));
        }

        @Override
        public boolean notifiesOnEdit() {
            return true;
        }

        @Override
        public ApiCall permissions(String project, Collection<String> keys) {
            return ApiCall.get("mypermissions").with("projectKey", project).with("permissions", String.join(",", keys));
        }

        @Override
        public ApiCall person(Person person) {
            return ApiCall.get("user").with("accountId", person.id()).with("expand", "groups");
        }

        @Override
        public List<ApiCall> account(String id) {
            return List.of(ApiCall.get("user").with("accountId", id).with("expand", "groups"));
        }

        @Override
        public ApiCall search(String text) {
            return ApiCall.get("user", "search").with("query", text);
        }
    }

    /** Jira Data Center, {@code /rest/api/2}. */
    record DataCenterV2() implements ApiVersion {

        @Override
        public String number() {
            return "2";
        }

        @Override
        public ApiCall search(String jql, List<String> fields, int size, @Nullable String pageToken) {
            JsonObject json = new JsonObject();
            json.addProperty("jql", jql);
            json.addProperty("startAt", startAt(pageToken));
            json.addProperty("maxResults", size);
            json.add("fields", Json.array(fields));
            return ApiCall.repeatablePost(json, "search");
        }

        /** The token is where the next page starts. */
        @Override
        public @Nullable String nextPage(JsonObject page, int hits, @Nullable String pageToken) {
            Integer total = Json.integer(page, "total");
            int next = startAt(pageToken) + hits;
            return hits == 0 || (total != null && next >= total) ? null : Integer.toString(next);
        }

        @Override
        public JsonElement body(CommentText text) {
            return new JsonPrimitive(text.wiki());
        }

        /** Data Center knows no {@code notifyUsers} for comments; it notifies by its own scheme. */
        @Override
        public ApiCall updateComment(String issue, String comment, JsonObject json, boolean notify) {
            return ApiCall.put(json.toString(), "issue", issue, "comment", comment);
        }

        @Override
        public boolean notifiesOnEdit() {
            return false;
        }

        /** Data Center always answers with every permission. */
        @Override
        public ApiCall permissions(String project, Collection<String> keys) {
            return ApiCall.get("mypermissions").with("projectKey", project);
        }

        @Override
        public ApiCall person(Person person) {
            ApiCall user = ApiCall.get("user");
            ApiCall named =
                    person.name() != null ? user.with("username", person.name()) : user.with("key", person.id());
            return named.with("expand", "groups");
        }

        @Override
        public List<ApiCall> account(String id) {
            return List.of(
                    ApiCall.get("user").with("key", id).with("expand", "groups"),
                    ApiCall.get("user").with("username", id).with("expand", "groups"));
        }

        @Override
        public ApiCall search(String text) {
            return ApiCall.get("user", "search").with("username", text);
        }

        private static int startAt(@Nullable String pageToken) {
            return pageToken == null ? 0 : Integer.parseInt(pageToken);
        }
    }

    /** Entity properties as both versions take them with a comment: {@code [{"key":"k","value":{...}}]}. */
    static JsonArray properties(Map<String, String> raw) {
        JsonArray properties = new JsonArray();
        raw.forEach((key, json) -> {
            JsonObject property = new JsonObject();
            property.addProperty("key", key);
            property.add("value", EntityProperty.value(key, json));
            properties.add(property);
        });
        return properties;
    }
}
