package dev.handoff.server.context;

import dev.handoff.server.text.Link;
import dev.handoff.server.text.Tick;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands under one heading or label.
 *
 * @param items announced by the label; empty where it announces none
 * @param label as written; blank for text without one
 * @param tick of the box before the label, where it has one
 * @param text of all its lines
 */
record Field(Set<Item> items, String label, String where, List<Line> lines, Tick tick, String text) {

    Field {
        items = items.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(items));
        lines = List.copyOf(lines);
    }

    Field(Set<Item> items, String label, String where, List<Line> lines, Tick tick) {
        this(items, label, where, lines, tick, joined(lines));
    }

    private static String joined(List<Line> lines) {
        return lines.size() == 1
                ? lines.get(0).text().strip()
                : lines.stream()
                        .map(Line::text)
                        .collect(Collectors.joining("\n"))
                        .strip();
    }

    List<Link> links() {
        return lines.stream().flatMap(line -> line.links().stream()).toList();
    }
}
