package dev.handoff.server.jira;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads of a webhook only what says which ticket and who, and checks the rest without keeping it: bodies may have 25 MB, most of
 * it the fields of the issue.
 */
final class Skim {

    private static final Set<String> KEPT =
            Set.of("webhookEvent", "timestamp", "issue", "user", "comment", "changelog", "worklog", "issueLink");

    /** Long texts and lists that say neither which ticket nor who. */
    private static final Set<String> SKIPPED = Set.of("fields", "items", "body", "avatarUrls");

    private Skim() {}

    /** @throws BadDelivery when it is not one JSON object in UTF-8 */
    static JsonObject read(byte[] body) {
        InputStreamReader text =
                new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8.newDecoder());
        try (JsonReader reader = new JsonReader(text)) {
            reader.setStrictness(Strictness.STRICT);
            if (reader.peek() != JsonToken.BEGIN_OBJECT) {
                throw new BadDelivery("the body is JSON but not an object; Jira sends {\"webhookEvent\":…}");
            }
            JsonObject top = object(reader, true);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new BadDelivery("the body is not JSON: something follows its end");
            }
            return top;
        } catch (CharacterCodingException e) {
            throw new BadDelivery("the body is not text in UTF-8");
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new BadDelivery("the body is not JSON");
        }
    }

    private static JsonObject object(JsonReader reader, boolean top) throws IOException {
        JsonObject kept = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (top ? KEPT.contains(name) : !SKIPPED.contains(name)) {
                keep(kept, name, reader);
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
        return kept;
    }

    private static void keep(JsonObject into, String name, JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> into.add(name, object(reader, false));
            case STRING, NUMBER -> into.add(name, new JsonPrimitive(reader.nextString()));
            default -> {
                reader.skipValue();
                into.add(name, JsonNull.INSTANCE);
            }
        }
    }
}
