package dev.handoff.server.advice;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.CommentText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells whether a comment says already what we would write. */
final class Fingerprint {

    /** The comment property that marks a comment as ours and keeps the hash of what we wrote. */
    static final String PROPERTY = "handoff.comment";

    private static final int HASH_LENGTH = 32;

    private Fingerprint() {}

    static String hash(CommentText text) {
        byte[] content = (text.wiki() + '\0' + text.adf()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(content)).substring(0, HASH_LENGTH);
    }

    static String property(String hash) {
        JsonObject property = new JsonObject();
        property.addProperty("v", 1);
        property.addProperty("hash", hash);
        return property.toString();
    }

    /** The hash of what we wrote last; null when the tracker kept none. */
    static @Nullable String written(Comment comment) {
        String json = comment.properties().get(PROPERTY);
        try {
            return json == null
                    ? null
                    : JsonParser.parseString(json).getAsJsonObject().get("hash").getAsString();
        } catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException e) {
            return null;
        }
    }

    /** Compares words and addresses only: Jira may add ids, merge text nodes or change line ends. */
    static boolean saysTheSame(Body body, CommentText text) {
        if (body instanceof Body.Adf adf) {
            return words(AdfText.of(adf.document())).equals(words(AdfText.of(text.adf())));
        }
        return body instanceof Body.Text plain && words(plain.text()).equals(words(text.wiki()));
    }

    static String words(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b]+", " ").strip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
