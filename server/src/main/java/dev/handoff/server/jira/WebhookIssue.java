package dev.handoff.server.jira;

import com.google.gson.JsonObject;
import dev.handoff.server.ticket.TicketKey;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which ticket a webhook is about. A moved ticket keeps its id and only changes its key, so the id goes first.
 *
 * @param id digits; null where the payload tells none
 * @param key null where the payload tells none
 */
record WebhookIssue(@Nullable String id, @Nullable String key) {

    private static final Pattern ID = Pattern.compile("\\d{1,19}");

    /** Comments of Data Center come without their issue, but their own address names it. */
    private static final Pattern ADDRESS = Pattern.compile("/issue/([^/?#]+)/comment/");

    static WebhookIssue of(JsonObject json) {
        JsonObject issue = Json.object(json, "issue");
        String fromAddress = fromAddress(Json.text(Json.object(json, "comment"), "self"));
        String id = first(
                ID,
                Json.string(issue, "id"),
                Json.string(Json.object(json, "worklog"), "issueId"),
                linked(Json.object(json, "issueLink")),
                fromAddress);
        return new WebhookIssue(
                id,
                Stream.of(Json.text(issue, "key"), fromAddress)
                        .filter(TicketKey::isKey)
                        .findFirst()
                        .orElse(null));
    }

    @Nullable
    String idOrKey() {
        return id != null ? id : key;
    }

    /** Of two linked issues the destination is the one that gained a parent or an epic, which changes its context. */
    private static @Nullable String linked(@Nullable JsonObject link) {
        return Json.string(link, "destinationIssueId");
    }

    private static String fromAddress(String self) {
        Matcher address = ADDRESS.matcher(self);
        return address.find() ? address.group(1) : "";
    }

    private static @Nullable String first(Pattern shape, @Nullable String... candidates) {
        return Stream.of(candidates)
                .filter(Objects::nonNull)
                .filter(candidate -> shape.matcher(candidate).matches())
                .findFirst()
                .orElse(null);
    }
}
