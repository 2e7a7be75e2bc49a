package dev.handoff.server.context;

import dev.handoff.server.text.Link;
import dev.handoff.server.text.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

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
        items = Set.copyOf(items);
        lines = List.copyOf(lines);
    }

    Field(Set<Item> items, String label, String where, List<Line> lines, Tick tick) {
        this(items, label, where, lines, tick, joined(lines));
    }

    private static String joined(List<Line> lines) {
        if (lines.size() == 1) {
            return lines.get(0).text().strip();
        }
        StringJoiner text = new StringJoiner("\n");
        for (Line line : lines) {
            text.add(line.text());
        }
        return text.toString().strip();
    }

    List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Line line : lines) {
            links.addAll(line.links());
        }
        return links;
    }

    boolean hasLinks() {
        for (Line line : lines) {
            if (!line.links().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
