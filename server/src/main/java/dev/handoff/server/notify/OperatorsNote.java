package dev.handoff.server.notify;

import dev.handoff.server.intake.DeadLetters.DeadLetter;
import dev.handoff.server.learning.MuteChange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What those who run Handoff should know today. */
public record OperatorsNote(String subject, String text) {

    private static final int WARN_DAYS = 30;
    private static final int SHOWN = 20;

    /**
     * @param expiries when each tracker's token expires, by tracker
     * @param troubles with subscribers of webhooks, in sentences
     * @param brokenLinks entries of the library whose address leads nowhere, and what it answers
     * @param changes items that were muted or count again, and nobody was told of yet
     * @return empty when there is nothing to tell
     */
    public static Optional<OperatorsNote> of(
            List<DeadLetter> letters,
            Map<String, LocalDate> expiries,
            List<String> troubles,
            List<String> brokenLinks,
            List<MuteChange> changes,
            LocalDate today) {
        List<String> lines = new ArrayList<>(tokens(expiries, today));
        if (!letters.isEmpty()) {
            lines.add(letters.size() + (letters.size() == 1 ? " ticket was" : " tickets were")
                    + " given up on after repeated failures. See /api/v1/dead-letters, mend the cause, and replay"
                    + " them with a POST to /api/v1/dead-letters/replay (docs/api.md).");
            letters.stream().limit(SHOWN).map(OperatorsNote::line).forEach(lines::add);
        }
        lines.addAll(troubles);
        lines.addAll(links(brokenLinks));
        String subject = lines.isEmpty() ? "Handoff changed what it asks for" : "Handoff needs a hand";
        lines.addAll(learnt(changes));
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

    private static List<String> tokens(Map<String, LocalDate> expiries, LocalDate today) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(expiries).forEach((tracker, expires) -> {
            long days = ChronoUnit.DAYS.between(today, expires);
            if (days < WARN_DAYS) {
                lines.add("The token of tracker " + tracker + (days < 0 ? " expired on " : " expires on ") + expires
                        + ": create a new one in Jira and set it in config.yml.");
            }
        });
        return lines;
    }

    private static List<String> links(List<String> broken) {
        List<String> lines = new ArrayList<>();
        if (!broken.isEmpty()) {
            lines.add(
                    (broken.size() == 1 ? "1 link of the library leads" : broken.size() + " links of the library lead")
                            + " nowhere. Put the right address into a file under library.files; an entry of the same"
                            + " id replaces the shipped one.");
            broken.stream().limit(SHOWN).map(link -> "- " + link).forEach(lines::add);
        }
        return lines;
    }

    private static String line(DeadLetter letter) {
        return "- ticket " + letter.ticket().idOrKey() + " of "
                + letter.ticket().tracker() + ": " + letter.lastError();
    }
}
