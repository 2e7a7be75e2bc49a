package dev.handoff.server.context;

import dev.handoff.server.text.Terms;
import java.util.List;
import java.util.Set;

/** Knows a table of cases by its head: a column of what comes out today beside one of what is wanted. */
final class CaseTable {

    private final Set<String> now;
    private final Set<String> measure;
    private final Set<String> wanted;

    CaseTable(Cues cues) {
        measure = cues.folded(Cue.MEASURE_HEAD);
        now = cues.folded(Cue.CASE_NOW);
        wanted = cues.folded(Cue.CASE_WANTED);
    }

    /** The head of a table that says what a figure is today and what it should be: "KPI, Now, Target, By". */
    boolean isMeasure(List<String> cells) {
        return isHead(cells)
                && cells.stream().map(cell -> Terms.fold(cell.strip())).anyMatch(measure::contains);
    }

    boolean isHead(List<String> cells) {
        boolean today = false;
        boolean result = false;
        for (String cell : cells) {
            String name = Terms.fold(cell.strip());
            today |= now.contains(name);
            result |= wanted.contains(name);
        }
        return today && result && cells.size() > 2;
    }
}
