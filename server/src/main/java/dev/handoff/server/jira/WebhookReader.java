package dev.handoff.server.jira;

import com.google.gson.JsonObject;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what Jira, Cloud or Data Center, posts to a webhook. */
public final class WebhookReader {

    /** The same on every retry of one delivery; sent by Cloud. */
    public static final String IDENTIFIER = "X-Atlassian-Webhook-Identifier";

    private static final Pattern EVENT = Pattern.compile("[A-Za-z0-9_:.-]{1,100}");
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private WebhookReader() {}

    /** Looks a header or a query parameter up by its name. */
    @FunctionalInterface
    public interface Lookup {
        @Nullable
        String find(String name);
    }

    /**
     * @param query the parameters of the webhook's own address, where Cloud adds {@code user_id}
     * @throws BadDelivery when the body is not JSON in UTF-8, not an object, or names no event
     */
    public static Delivery read(byte[] body, Lookup headers, Lookup query) {
        JsonObject json = Skim.read(body);
        String event = Json.text(json, "webhookEvent");
        if (!EVENT.matcher(event).matches()) {
            throw new BadDelivery("\"webhookEvent\" is missing or is no event's name; Jira sends for example"
                    + " jira:issue_updated or comment_created");
        }
        WebhookIssue issue = WebhookIssue.of(json);
        String identifier = headers.find(IDENTIFIER);
        return new Delivery(
                identifier != null && PLAIN.matcher(identifier).matches()
                        ? identifier
                        : WebhookIdentity.digest(event, issue, json, body),
                event,
                issue.idOrKey(),
                issue.key(),
                WebhookActor.of(event, json, query),
                event.equals("jira:issue_deleted"));
    }
}
