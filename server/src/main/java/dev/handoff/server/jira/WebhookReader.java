package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
        String text = text(body);
        JsonObject json = object(text);
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
                        : WebhookIdentity.digest(event, issue, json, text),
                event,
                issue.idOrKey(),
                issue.key(),
                WebhookActor.of(event, json, query),
                event.equals("jira:issue_deleted"));
    }

    private static JsonObject object(String text) {
        JsonElement json = Json.parse(text);
        if (json == null) {
            throw new BadDelivery("the body is not JSON");
        }
        if (!json.isJsonObject()) {
            throw new BadDelivery("the body is JSON but not an object; Jira sends {\"webhookEvent\":…}");
        }
        return json.getAsJsonObject();
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadDelivery("the body is not text in UTF-8");
        }
    }
}
