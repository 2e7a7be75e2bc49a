package dev.handoff.server.handoff;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Events as the store keeps them: JSON whose {@code type} is the event's name, for example {@code picked-up}. */
public final class EventJson {

    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .registerTypeAdapter(Instant.class, new Instants().nullSafe())
            .create();

    private static final Map<String, Class<?>> TYPES = Arrays.stream(Event.class.getPermittedSubclasses())
            .filter(Class::isRecord)
            .collect(Collectors.toMap(EventJson::name, Function.identity()));

    private EventJson() {}

    /** For example {@code read-back}; also what webhooks and the audit call it. */
    public static String type(Event event) {
        return name(event.getClass());
    }

    public static String write(Event event) {
        JsonObject json = GSON.toJsonTree(event).getAsJsonObject();
        json.addProperty("type", type(event));
        return GSON.toJson(json);
    }

    /** @throws IllegalArgumentException when no event is called so, as after a step back to an older version */
    public static Event read(String text) {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        String type = json.get("type").getAsString();
        Class<?> event = TYPES.get(type);
        if (event == null) {
            throw new IllegalArgumentException("no event is called '" + type
                    + "'; it was written by a newer version of Handoff, which must be used to read it");
        }
        return (Event) GSON.fromJson(json, event);
    }

    private static String name(Class<?> event) {
        return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    private static final class Instants extends TypeAdapter<Instant> {

        @Override
        public void write(JsonWriter out, Instant value) throws IOException {
            out.value(value.toString());
        }

        @Override
        public Instant read(JsonReader in) throws IOException {
            return Instant.parse(in.nextString());
        }
    }
}
