package dev.handoff.server.report.measure;

import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Milestones;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.statistics.Rate;
import dev.handoff.server.site.Direction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measure 11: of the hand-offs picked up in the eight weeks, how many the receiver restated; and how many restatements the sender
 * corrected. A correction is a misunderstanding found before it was built.
 */
public record ReadBacks(Direction direction, Rate restated, Rate corrected) {

    static List<ReadBacks> of(Season season) {
        Period eightWeeks = season.eightWeeks();
        return season.directions().stream()
                .map(direction -> of(
                        direction,
                        season.facts().stream()
                                .filter(Season.going(direction))
                                .filter(fact -> eightWeeks.holds(began(fact)))
                                .toList(),
                        season.end()))
                .toList();
    }

    private static ReadBacks of(Direction direction, List<HandoffFact> begun, Instant end) {
        List<HandoffFact> restated = begun.stream()
                .filter(fact -> happened(fact.course().milestones().readBack(), end))
                .toList();
        return new ReadBacks(
                direction,
                new Rate(restated.size(), begun.size()),
                Rate.of(restated, fact -> happened(fact.course().milestones().corrected(), end)));
    }

    /** Who restates has picked it up, whatever the status says. */
    private static @Nullable Instant began(HandoffFact fact) {
        Milestones reached = fact.course().milestones();
        return reached.pickedUp() == null ? reached.readBack() : reached.pickedUp();
    }

    private static boolean happened(@Nullable Instant at, Instant end) {
        return at != null && at.isBefore(end);
    }
}
