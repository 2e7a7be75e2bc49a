package dev.handoff.server.handoff;

import java.util.Map;

/**
 * Something to tell people in their own language: a key of {@code reasons_en.properties} and {@code reasons_pl.properties}.
 *
 * @param values for the {@code {name}} places of the sentence
 */
public record Reason(String key, Map<String, String> values) {

    public Reason {
        values = Map.copyOf(values);
    }

    static Reason of(String key) {
        return new Reason(key, Map.of());
    }

    static Reason of(String key, String name, Object value) {
        return new Reason(key, Map.of(name, String.valueOf(value)));
    }
}
