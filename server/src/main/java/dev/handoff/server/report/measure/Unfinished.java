package dev.handoff.server.report.measure;

import dev.handoff.server.context.Item;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.QuestionFact;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.TicketKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A ticket worth fixing now: it crossed, it is not over, and it lacks something still.
 *
 * @param openQuestions that the other site waits for
 * @param hours the waiting site's working hours since the crossing
 */
public record Unfinished(TicketKey key, Direction direction, Set<Item> gaps, int openQuestions, double hours) {

    private static final int SHOWN = 5;

    /** Those with open questions first, then those with most gaps, then the latest: they are easiest to mend. */
    static List<Unfinished> of(Season season) {
        List<Unfinished> all = new ArrayList<>();
        for (HandoffFact fact : season.crossed(season.eightWeeks())) {
            if (!fact.course().isOver() && !fact.course().latest().isComplete()) {
                all.add(of(season, fact));
            }
        }
        all.sort(Comparator.comparing((Unfinished it) -> -it.openQuestions())
                .thenComparing(it -> -it.gaps().size())
                .thenComparing(Unfinished::hours)
                .thenComparing(it -> it.key().value()));
        return all.stream().limit(SHOWN).toList();
    }

    private static Unfinished of(Season season, HandoffFact fact) {
        List<QuestionFact> open = fact.course().questions().stream()
                .filter(question -> Questions.isOpen(season, question))
                .filter(question -> question.open().from().isBefore(season.end()))
                .toList();
        return new Unfinished(
                fact.subject().key(),
                fact.crossed().direction(),
                fact.course().latest().gaps(),
                open.size(),
                season.working(fact.crossed().direction().to(), fact.at(), season.end()));
    }
}
