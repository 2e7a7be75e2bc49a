package dev.handoff.server.sandbox.tracker;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.reflect.TypeToken;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.markup.Prose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the tickets in one file, written beside and renamed over, so that a crash leaves the old state or the new one. */
public final class Archive {

    /** Nulls inside people's properties are values too. */
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .registerTypeAdapter(
                    Instant.class, (JsonSerializer<Instant>) (at, type, gson) -> new JsonPrimitive(at.toString()))
            .registerTypeAdapter(
                    Instant.class, (JsonDeserializer<Instant>) (json, type, gson) -> Instant.parse(json.getAsString()))
            .registerTypeHierarchyAdapter(Prose.class, (JsonSerializer<Prose>) (prose, type, gson) -> prose.kept())
            .registerTypeHierarchyAdapter(Prose.class, (JsonDeserializer<Prose>) (json, type, gson) -> Prose.of(json))
            .create();

    private final Path file;

    public Archive(Path directory) {
        file = directory.resolve("sandbox.json");
    }

    /** A ticket as it is now, which later changes do not reach. */
    public static Issue copy(Issue issue) {
        return GSON.fromJson(GSON.toJsonTree(issue), Issue.class);
    }

    /** @param more what else is to be kept, handed back by {@link #load} */
    public void save(Tracker tracker, JsonObject more) {
        Tracker.Kept kept = tracker.kept();
        JsonObject all = new JsonObject();
        all.add("issues", GSON.toJsonTree(new ArrayList<>(kept.issues())));
        all.add("keys", GSON.toJsonTree(kept.keys()));
        all.add("lastNumbers", GSON.toJsonTree(kept.lastNumbers()));
        all.addProperty("lastId", kept.lastId());
        all.add("more", more);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, Json.write(all));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the sandbox in " + file + "; is the directory writable?", e);
        }
    }

    /** @return what was kept beside the tickets; null when nothing was kept yet */
    public @Nullable JsonObject load(Tracker tracker) {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            JsonObject all = Json.parse(Files.readString(file)).getAsJsonObject();
            tracker.restore(kept(all));
            return all.getAsJsonObject("more");
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "cannot read the sandbox kept in " + file + "; delete that file to start afresh", e);
        }
    }

    private static Tracker.Kept kept(JsonObject all) {
        List<Issue> issues = GSON.fromJson(all.get("issues"), new TypeToken<List<Issue>>() {});
        Map<String, String> keys = GSON.fromJson(all.get("keys"), new TypeToken<LinkedHashMap<String, String>>() {});
        Map<String, Integer> numbers =
                GSON.fromJson(all.get("lastNumbers"), new TypeToken<LinkedHashMap<String, Integer>>() {});
        return new Tracker.Kept(issues, keys, numbers, all.get("lastId").getAsInt());
    }
}
