package dev.handoff.server.context;

import dev.handoff.server.text.Label;
import java.util.ArrayList;
import java.util.List;

/** Cuts a line in which several labels follow each other. */
final class RunTogether {

    private static final int LONGEST = 80;

    private RunTogether() {}

    /** @return the line alone unless a known label with a colon, of one sure meaning, opens one of its later sentences */
    static List<String> split(String line, Headings headings) {
        if (line.indexOf(". ") < 0) {
            return List.of(line);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        int stop = line.indexOf(". ");
        while (stop >= 0 && line.length() < 2_000) {
            int colon = line.indexOf(':', stop + 2);
            if (colon < 0) {
                break;
            }
            Label label = colon - stop > LONGEST ? null : Label.of(line.substring(stop + 2));
            boolean known = label != null
                    && line.startsWith(":", stop + 2 + label.name().length())
                    && !headings.exactly(label.name()).isEmpty()
                    && headings.either(label.name()).isEmpty();
            if (known) {
                parts.add(line.substring(from, stop + 1).strip());
                from = stop + 2;
            }
            stop = line.indexOf(". ", stop + 2);
        }
        parts.add(line.substring(from).strip());
        return parts;
    }
}
