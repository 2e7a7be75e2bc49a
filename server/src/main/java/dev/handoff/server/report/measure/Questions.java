package dev.handoff.server.report.measure;

import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.QuestionFact;
import dev.handoff.server.report.statistics.Survival;
import dev.handoff.server.report.statistics.Survival.Spell;
import dev.handoff.server.report.statistics.Weight;
import dev.handoff.server.site.Direction;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measure 4: the questions asked in the week, and how long they took to answer in the working hours of the site that was asked.
 *
 * @param handoffs that crossed in the week
 */
public record Questions(Direction direction, int handoffs, int asked, Survival hours) {

    static List<Questions> of(Season season) {
        return season.directions().stream()
                .map(direction -> of(season, direction))
                .toList();
    }

    private static Questions of(Season season, Direction direction) {
        List<QuestionFact> asked = askedIn(season, season.thisWeek())
                .filter(it -> it.fact().crossed().direction().equals(direction))
                .map(OfHandoff::question)
                .toList();
        int handoffs = (int) season.crossed(season.thisWeek()).stream()
                .filter(Season.going(direction))
                .count();
        return new Questions(
                direction,
                handoffs,
                asked.size(),
                Survival.of(asked.stream()
                        .map(question -> new Spell(
                                season.working(
                                        question.awaited(),
                                        question.open().from(),
                                        question.open().end(season.end())),
                                !question.answered() || isOpen(season, question)))
                        .toList()));
    }

    /** Asked in the week, for each hand-off that crossed in it. */
    public double perHandoff() {
        return handoffs == 0 ? 0 : (double) asked / handoffs;
    }

    public Weight weight() {
        return Weight.of(handoffs);
    }

    static boolean isOpen(Season season, QuestionFact question) {
        return question.open().until() == null || !question.open().until().isBefore(season.end());
    }

    static Stream<OfHandoff> askedIn(Season season, Period period) {
        return season.facts().stream()
                .filter(fact -> !fact.course().questions().isEmpty())
                .flatMap(fact -> fact.course().questions().stream().map(question -> new OfHandoff(fact, question)))
                .filter(it -> period.holds(it.question().open().from()));
    }

    record OfHandoff(HandoffFact fact, QuestionFact question) {}
}
