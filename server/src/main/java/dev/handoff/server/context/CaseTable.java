package dev.handoff.server.context;

import dev.handoff.server.text.Terms;
import java.util.List;
import java.util.Set;

/** Knows a table of cases by its head: a column of what comes out today beside one of what is wanted. */
final class CaseTable {

    private final Set<String> now;
    private final Set<String> wanted;

    CaseTable(Cues cues) {
        now = cues.folded(Cue.CASE_NOW);
        wanted = cues.folded(Cue.CASE_WANTED);
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
