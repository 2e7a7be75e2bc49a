package dev.handoff.server.context;

import dev.handoff.server.text.Link;
import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Tick;
import dev.handoff.server.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One line, list item, table row or block of code of a ticket, with the concepts seen in it.
 *
 * @param where for people, as in {@link Answer#where()}
 * @param items announced by the label it stands under; empty where there is none
 */
record Line(String where, Kind kind, Sightings seen, List<Link> links, Tick tick, Set<Item> items) {

    enum Kind {
        SUMMARY,
        PROSE,
        ITEM,
        ROW,
        GHERKIN,
        CODE
    }

    /** The same with more links. */
    Line with(List<Link> more) {
        List<Link> joined = new ArrayList<>(links);
        joined.addAll(more);
        return new Line(where, kind, seen, joined, tick, items);
    }

    /** The same under a label that announces something else. */
    Line under(Set<Item> announced) {
        return new Line(where, kind, seen, links, tick, announced);
    }

    /** The words of the label it stands under, as {@link #where} quotes them; blank where there is none. */
    String label() {
        int from = where.indexOf('"');
        int to = where.lastIndexOf('"');
        return from >= 0 && to > from ? where.substring(from + 1, to) : "";
    }

    String text() {
        return seen.words().text();
    }

    Words words() {
        return seen.words();
    }

    boolean isProse() {
        return kind != Kind.CODE;
    }
}
