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

    /** Without a timestamp only the whole text tells two deliveries apart. */
    static String digest(String event, WebhookIssue issue, JsonObject json, String text) {
        StringBuilder identity = new StringBuilder(event).append('\n').append(issue.idOrKey());
        String timestamp = Json.filled(json, "timestamp");
        identity.append('\n').append(timestamp == null ? text : timestamp);
        for (String thing : THINGS) {
            identity.append('\n').append(Json.text(Json.object(json, thing), "id"));
        }
        return "sha256:" + sha256(identity.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
