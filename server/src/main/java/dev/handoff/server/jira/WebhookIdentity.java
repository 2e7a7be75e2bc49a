package dev.handoff.server.jira;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Tells a delivery that carries no identifier from every other, and the same one when it comes again. */
final class WebhookIdentity {

    /** What a webhook may be about, beside the issue. */
    private static final List<String> THINGS = List.of("changelog", "comment", "worklog", "issueLink");

    private WebhookIdentity() {}

    /** Without a timestamp only the whole body tells two deliveries apart. */
    static String digest(String event, WebhookIssue issue, JsonObject json, byte[] body) {
        StringBuilder identity = new StringBuilder(event).append('\n').append(issue.idOrKey());
        String timestamp = Json.filled(json, "timestamp");
        identity.append('\n').append(timestamp == null ? sha256(body) : timestamp);
        for (String thing : THINGS) {
            identity.append('\n').append(Json.text(Json.object(json, thing), "id"));
        }
        return "sha256:" + sha256(identity.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
