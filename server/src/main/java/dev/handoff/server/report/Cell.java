package dev.handoff.server.report;

import dev.handoff.server.report.statistics.Weight;
import java.util.List;

/**
 * One place of a table.
 *
 * @param weight {@code HIDDEN} has no text but a dash; {@code GREY} is set in grey
 * @param links tickets to be named after the text
 */
public record Cell(String text, Weight weight, List<TicketLink> links) {

    private static final String HIDDEN = "–";

    public Cell {
        links = List.copyOf(links);
    }

    static Cell of(String text) {
        return new Cell(text, Weight.FULL, List.of());
    }

    static Cell of(String text, Weight weight) {
        return new Cell(weight.isShown() ? text : HIDDEN, weight, List.of());
    }

    static Cell of(List<TicketLink> links) {
        return new Cell("", Weight.FULL, links);
    }
}
