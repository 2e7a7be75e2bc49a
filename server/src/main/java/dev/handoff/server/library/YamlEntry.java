package dev.handoff.server.library;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One mapping of a YAML file, read member by member; members nobody knows are problems. */
public final class YamlEntry {

    private final YamlValue value;
    private final Map<String, YamlValue> members;

    private YamlEntry(YamlValue value, Map<String, YamlValue> members) {
        this.value = value;
        this.members = members;
    }

    public static YamlEntry of(YamlValue value, Set<String> known) {
        Map<String, YamlValue> members = value.members();
        members.forEach((key, member) -> {
            if (!known.contains(key)) {
                member.problem("unknown key '" + key + "'" + Nearest.of(key, known));
            }
        });
        return new YamlEntry(value, members);
    }

    public String required(String key) {
        String text = text(key);
        if (text.isBlank()) {
            value.problem("lacks '" + key + "'");
        }
        return text;
    }

    public String text(String key) {
        return read(key, YamlValue::string, "");
    }

    public List<String> texts(String key) {
        return read(key, YamlValue::strings, List.of());
    }

    public List<YamlValue> items(String key) {
        return read(key, YamlValue::items, List.of());
    }

    public Map<String, YamlValue> map(String key) {
        return read(key, YamlValue::members, Map.of());
    }

    public boolean has(String key) {
        return members.containsKey(key);
    }

    /** The mapping under a key; absent reads as empty. */
    public YamlEntry entry(String key, Set<String> known) {
        YamlValue member = members.get(key);
        return member == null ? new YamlEntry(value, Map.of()) : of(member, known);
    }

    public int number(String key, int otherwise) {
        String text = text(key);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            problem(key, "'" + key + "' should be a whole number, not '" + text + "'");
            return otherwise;
        }
    }

    /** A day such as {@code 2026-02-05}; null when the key is not there or holds none. */
    public @Nullable LocalDate date(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem(key, "'" + key + "' should be a date like 2026-02-05, not '" + text + "'");
            return null;
        }
    }

    /** The mapping under a key; null when the key is not there. */
    public @Nullable YamlEntry entryOrNull(String key, Set<String> known) {
        YamlValue member = members.get(key);
        return member == null || member.isAbsent() ? null : of(member, known);
    }

    public void problem(String what) {
        value.problem(what);
    }

    /** On the line of this key, or of the entry where the key is missing. */
    public void problem(String key, String what) {
        members.getOrDefault(key, value).problem(what);
    }

    /** File and line. */
    @Override
    public String toString() {
        return value.toString();
    }

    private <T> T read(String key, Function<YamlValue, T> reader, T otherwise) {
        @Nullable YamlValue member = members.get(key);
        return member == null ? otherwise : reader.apply(member);
    }
}
