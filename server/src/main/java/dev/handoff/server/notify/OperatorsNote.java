package dev.handoff.server.notify;

import dev.handoff.server.learning.MuteChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What those who run Handoff should know today. */
public record OperatorsNote(String subject, String text) {

    /**
     * @param troubles what needs a hand, in sentences
     * @param changes items that were muted or count again, and nobody was told of yet
     * @return empty when there is nothing to tell
     */
    public static Optional<OperatorsNote> of(List<String> troubles, List<MuteChange> changes) {
        List<String> lines = new ArrayList<>(troubles);
        lines.addAll(learnt(changes));
        String subject = troubles.isEmpty() ? "Handoff changed what it asks for" : "Handoff needs a hand";
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new OperatorsNote(subject, String.join("\n", lines) + "\n"));
    }

    private static List<String> learnt(List<MuteChange> changes) {
        List<String> lines = new ArrayList<>();
        changes.forEach(change -> lines.add(change.sentence() + "."));
        if (!lines.isEmpty()) {
            lines.add(
                    "See GET /api/v1/items for the figures; `learning` in config.yml keeps an item from being muted.");
        }
        return lines;
    }
}
