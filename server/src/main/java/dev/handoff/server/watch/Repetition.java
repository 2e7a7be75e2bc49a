package dev.handoff.server.watch;

import dev.handoff.server.advice.Advice;
import dev.handoff.server.advice.Edit;
import dev.handoff.server.ticket.TicketRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Remembers what was written to each ticket last, so that a tracker that takes a write and does not keep it, or refuses it, is
 * not written the same again at every look, and never gets a second comment. In memory: after a restart such a write goes out
 * once more.
 */
final class Repetition {

    private static final int MOST = 20_000;

    private final Map<TicketRef, Set<Edit>> last = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TicketRef, Set<Edit>> eldest) {
            return size() > MOST;
        }
    };

    /** The advice without what was written to this ticket the last time already. */
    synchronized Advice without(TicketRef ticket, Advice advice) {
        Set<Edit> before = last.getOrDefault(ticket, Set.of());
        List<Edit> fresh = advice.edits().stream()
                .filter(edit -> !before.contains(edit.timeless()))
                .filter(edit -> !(creates(edit) && before.stream().anyMatch(Repetition::creates)))
                .toList();
        if (fresh.size() == advice.edits().size()) {
            return advice;
        }
        List<String> notes = new ArrayList<>(advice.notes());
        notes.add("the tracker did not keep what was written before; it is not written again");
        return new Advice(fresh, advice.notBefore(), notes);
    }

    /** What was planned has been written, now or before. */
    synchronized void asked(TicketRef ticket, Advice planned) {
        if (planned.edits().isEmpty()) {
            last.remove(ticket);
        } else {
            last.put(ticket, planned.edits().stream().map(Edit::timeless).collect(Collectors.toSet()));
        }
    }

    private static boolean creates(Edit edit) {
        return edit instanceof Edit.CreateComment;
    }
}
