package dev.handoff.server.context;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Settles headings that may announce one of several items, such as "Numbers": what stands under them tells which. */
final class OpenHeadings {

    private final Headings headings;
    private final Prose prose;

    OpenHeadings(Headings headings, Prose prose) {
        this.headings = headings;
        this.prose = prose;
    }

    Reading settle(Reading reading) {
        if (!isOpen(reading.fields())) {
            return reading;
        }
        IdentityHashMap<Line, Line> settled = new IdentityHashMap<>();
        List<Field> fields = new ArrayList<>();
        for (Field field : reading.fields()) {
            List<Item> either = headings.either(field.label());
            fields.add(either.isEmpty() ? field : settled(field, either, settled));
        }
        List<Line> body = reading.body().stream()
                .map(line -> settled.getOrDefault(line, line))
                .toList();
        return reading.with(body, fields);
    }

    private boolean isOpen(List<Field> fields) {
        for (Field field : fields) {
            if (!headings.either(field.label()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Field settled(Field field, List<Item> either, IdentityHashMap<Line, Line> settled) {
        Set<Item> items = EnumSet.noneOf(Item.class);
        for (Line line : field.lines()) {
            either.stream()
                    .filter(item -> prose.answers(item, line))
                    .findFirst()
                    .ifPresent(items::add);
        }
        Set<Item> told = items.isEmpty() ? Set.of(either.get(0)) : items;
        List<Line> lines = new ArrayList<>();
        for (Line line : field.lines()) {
            settled.put(line, line.under(told));
            lines.add(line.under(told));
        }
        return new Field(told, field.label(), field.where(), lines, field.tick());
    }
}
