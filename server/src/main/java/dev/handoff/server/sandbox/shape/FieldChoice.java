package dev.handoff.server.sandbox.shape;

import dev.handoff.server.sandbox.tracker.Field;
import java.util.List;
import java.util.function.Predicate;

/** Which fields a reader asked for: names, {@code *all}, {@code *navigable}, and {@code -name} to leave one out. */
public record FieldChoice(List<String> asked) implements Predicate<Field> {

    public static final FieldChoice ALL = new FieldChoice(List.of("*all"));
    public static final FieldChoice NAVIGABLE = new FieldChoice(List.of("*navigable"));

    public FieldChoice {
        asked = asked.stream()
                .flatMap(names -> List.of(names.split(",", -1)).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Only exclusions mean: everything else. */
    @Override
    public boolean test(Field field) {
        boolean included = asked.contains("*all")
                || (asked.contains("*navigable") && field.navigable())
                || asked.contains(field.id())
                || asked.stream().allMatch(name -> name.startsWith("-"));
        return included && !asked.contains("-" + field.id());
    }

    /** Does it ask for nothing but the ticket's id (and key)? */
    public boolean idOnly() {
        return asked.stream().allMatch(name -> name.equals("id") || name.equals("key"));
    }
}
