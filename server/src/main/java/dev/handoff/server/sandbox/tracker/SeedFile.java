package dev.handoff.server.sandbox.tracker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.tracker.Status.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The firm and its tickets as written in {@code seed.yml}. */
public final class SeedFile {

    private static final String RESOURCE = "/dev/handoff/server/sandbox/seed.yml";

    private final JsonObject seed;

    private SeedFile(JsonObject seed) {
        this.seed = seed;
    }

    public static SeedFile read() {
        try (InputStream file = SeedFile.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("the sandbox's " + RESOURCE + " is missing from the class path");
            }
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new SeedFile(json(yaml).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static JsonElement json(Object yaml) {
        if (yaml instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((name, value) -> object.add(name.toString(), value == null ? Json.of(null) : json(value)));
            return object;
        }
        if (yaml instanceof List<?> list) {
            List<JsonElement> array = new ArrayList<>();
            list.forEach(value -> array.add(value == null ? Json.of(null) : json(value)));
            return Json.array(array);
        }
        return Json.of(yaml);
    }

    public Firm firm() {
        return new Firm(
                Json.textAt(seed, "firm"),
                all("users", SeedFile::user),
                all("projects", SeedFile::project),
                all("types", SeedFile::type),
                all("statuses", SeedFile::status),
                priorities());
    }

    public void plant(Tracker tracker) {
        new Seed(tracker).plant(Json.listAt(seed, "tickets"));
    }

    private <T> List<T> all(String name, BiFunction<JsonElement, Integer, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonElement each : Json.listAt(seed, name)) {
            all.add(read.apply(each, all.size()));
        }
        return all;
    }

    private static User user(JsonElement user, int index) {
        String name = Json.textAt(user, "name");
        String login = Json.stringAt(user, "login");
        return new User(
                "JIRAUSER" + (10_100 + index),
                name,
                login == null ? name : login,
                Json.textAt(user, "accountId"),
                Json.textAt(user, "displayName"),
                Json.textAt(user, "email"),
                ZoneId.of(Json.textAt(user, "zone")),
                Json.textAt(user, "locale"),
                true,
                Json.textAt(user, "app").equals("true"),
                Set.copyOf(Json.stringsAt(user, "groups")));
    }

    private static Project project(JsonElement project, int index) {
        return new Project(
                String.valueOf(10_001 + index),
                Json.textAt(project, "key"),
                Json.textAt(project, "name"),
                Json.textAt(project, "type"),
                Json.textAt(project, "lead"),
                Json.stringsAt(project, "components"));
    }

    private static IssueType type(JsonElement type, int index) {
        return new IssueType(
                String.valueOf(10_201 + index),
                Json.textAt(type, "name"),
                Json.textAt(type, "description"),
                Integer.parseInt(Json.textAt(type, "level")));
    }

    private static Status status(JsonElement status, int index) {
        return new Status(
                String.valueOf(10_301 + index),
                Json.textAt(status, "name"),
                Category.valueOf(Json.textAt(status, "category")));
    }

    private Map<String, String> priorities() {
        Map<String, String> priorities = new LinkedHashMap<>();
        for (JsonElement name : Json.listAt(seed, "priorities")) {
            priorities.put(String.valueOf(priorities.size() + 1), name.getAsString());
        }
        return priorities;
    }
}
