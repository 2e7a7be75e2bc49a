package dev.handoff.server.report;

import dev.handoff.server.report.plot.Drawing;
import java.util.List;

/**
 * One measure, told.
 *
 * @param id stable, for example {@code time-to-context}: anchors and files are called so
 * @param meaning what is counted, in one sentence
 * @param notes what must be known to read it rightly
 */
public record Section(
        String id, String title, String meaning, List<Table> tables, List<Drawing> drawings, List<String> notes) {

    public Section {
        tables = List.copyOf(tables);
        drawings = List.copyOf(drawings);
        notes = List.copyOf(notes);
    }

    /** Is there nothing to show? As a difference between directions where there is one direction only. */
    boolean isEmpty() {
        return drawings.isEmpty()
                && !tables.isEmpty()
                && tables.stream().allMatch(table -> table.rows().isEmpty());
    }
}
