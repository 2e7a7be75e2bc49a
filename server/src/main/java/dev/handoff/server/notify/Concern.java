package dev.handoff.server.notify;

import dev.handoff.server.intake.DeadLetters.DeadLetter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Something of Handoff that may need a hand. */
@FunctionalInterface
public interface Concern {

    int WARN_DAYS = 30;
    int SHOWN = 20;

    /** @return what there is to mend, a sentence a line; nothing when all is well */
    List<String> lines(LocalDate today);

    /** Tickets that were given up on. */
    static Concern deadLetters(Supplier<List<DeadLetter>> given) {
        return today -> {
            List<DeadLetter> letters = given.get();
            List<String> lines = new ArrayList<>();
            if (!letters.isEmpty()) {
                lines.add(letters.size() + (letters.size() == 1 ? " ticket was" : " tickets were")
                        + " given up on after repeated failures. See /api/v1/dead-letters, mend the cause, and replay"
                        + " them with a POST to /api/v1/dead-letters/replay (docs/api.md).");
                letters.stream()
                        .limit(SHOWN)
                        .map(letter -> "- ticket " + letter.ticket().idOrKey() + " of "
                                + letter.ticket().tracker() + ": " + letter.lastError())
                        .forEach(lines::add);
            }
            return lines;
        };
    }

    /** @param expiries when each tracker's token expires, by tracker */
    static Concern tokens(Map<String, LocalDate> expiries) {
        return today -> {
            List<String> lines = new ArrayList<>();
            new TreeMap<>(expiries).forEach((tracker, expires) -> {
                long days = ChronoUnit.DAYS.between(today, expires);
                if (days < WARN_DAYS) {
                    lines.add("The token of tracker " + tracker + (days < 0 ? " expired on " : " expires on ") + expires
                            + ": create a new one in Jira and set it in config.yml.");
                }
            });
            return lines;
        };
    }

    /** @param broken entries of the library whose address leads nowhere, and what it answers; told on Mondays, for nobody has to mend it today */
    static Concern libraryLinks(Supplier<List<String>> broken) {
        return today -> {
            List<String> links = today.getDayOfWeek() == DayOfWeek.MONDAY ? broken.get() : List.of();
            List<String> lines = new ArrayList<>();
            if (!links.isEmpty()) {
                lines.add((links.size() == 1
                                ? "1 link of the library leads"
                                : links.size() + " links of the library lead")
                        + " nowhere. Put the right address into a file under library.files; an entry of the same"
                        + " id replaces the shipped one.");
                links.stream().limit(SHOWN).map(link -> "- " + link).forEach(lines::add);
            }
            return lines;
        };
    }

    /** What is told in sentences already. */
    static Concern told(Supplier<List<String>> sentences) {
        return today -> sentences.get();
    }
}
