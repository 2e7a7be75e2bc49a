package dev.handoff.server.report.measure;

import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.statistics.Survival;
import dev.handoff.server.report.statistics.Survival.Spell;
import dev.handoff.server.site.Direction;
import java.time.Instant;
import java.util.List;

/**
 * Measure 3: how long hand-offs that crossed incomplete took until the ticket said everything, in the sender's working hours.
 * Those still incomplete count for as long as they have been so.
 */
public record TimeToContext(Direction direction, Survival hours) {

    static List<TimeToContext> of(Season season) {
        return season.directions().stream()
                .map(direction -> new TimeToContext(
                        direction,
                        Survival.of(season.counted(season.eightWeeks()).stream()
                                .filter(Season.going(direction))
                                .filter(fact -> !fact.wasComplete())
                                .map(fact -> spell(season, fact))
                                .toList())))
                .toList();
    }

    private static Spell spell(Season season, HandoffFact fact) {
        Instant complete = fact.course().complete();
        boolean open = complete == null || !complete.isBefore(season.end());
        Instant over = fact.course().milestones().over();
        Instant watched = over == null || over.isAfter(season.end()) ? season.end() : over;
        Instant until = complete == null || open ? watched : complete;
        return new Spell(season.working(fact.crossed().direction().from(), fact.at(), until), open);
    }
}
