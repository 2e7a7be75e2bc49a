package dev.handoff.server.report;

import java.util.List;

/**
 * One report in every language.
 *
 * @param own in the lead's language, as it is sent
 * @param others for readers of the pages
 */
public record Editions(WeeklyReport own, List<WeeklyReport> others) {

    public Editions {
        others = List.copyOf(others);
    }

    /** In the lead's language where there is no other edition. */
    public WeeklyReport in(String language) {
        return others.stream()
                .filter(report -> report.heading().language().equals(language))
                .findFirst()
                .orElse(own);
    }
}
