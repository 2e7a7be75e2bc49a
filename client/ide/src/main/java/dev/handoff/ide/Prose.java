package dev.handoff.ide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Text with the little structure that a shell needs to set it well: a run after the other. */
public final class Prose {

    /** What a run of text is. */
    public enum Kind {
        HEADING,
        PLAIN,
        /** Words of the ticket. */
        QUOTE,
        /** Of less weight: where something stands, who said it. */
        ASIDE,
        /** Something to be looked at: overdue, changed. */
        WARNING,
        ADDED,
        REMOVED,
        LINK
    }

    /** @param target address of a {@link Kind#LINK}; otherwise blank */
    public record Run(Kind kind, String text, String target) {}

    private final List<Run> runs = new ArrayList<>();

    public List<Run> runs() {
        return Collections.unmodifiableList(runs);
    }

    /** All words, without their kinds. */
    public String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    Prose run(Kind kind, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(kind, text, ""));
        }
        return this;
    }

    /** A line of its own; none where there is nothing to say. */
    Prose line(Kind kind, String text) {
        return text.isBlank() ? this : run(kind, text.strip()).end();
    }

    Prose link(String text, String target) {
        runs.add(new Run(Kind.LINK, text, target));
        return this;
    }

    Prose end() {
        return run(Kind.PLAIN, "\n");
    }

    /** An empty line before the next paragraph; none at the very beginning. */
    Prose gap() {
        return runs.isEmpty() ? this : end();
    }
}
