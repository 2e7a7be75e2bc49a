package dev.handoff.server.report;

import java.util.List;

/**
 * @param caption what it shows, for those who cannot see how it is laid out
 * @param columns their names; the first one names the rows
 */
public record Table(String caption, List<String> columns, List<List<Cell>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
