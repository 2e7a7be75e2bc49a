package dev.handoff.server.report.history;

import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one ticket's hand-offs out of what was kept of it. Approaching tickets, which have not crossed, are none. */
public final class FactReader {

    private final List<Judged> judged;

    private FactReader(List<Judged> judged) {
        this.judged = judged;
    }

    /** @param judged every judgement of the ticket, oldest first */
    public static List<HandoffFact> read(Ledger ledger, List<Judged> judged) {
        List<Handoff> crossed = ledger.handoffs().stream()
                .filter(handoff -> handoff.offered() != null)
                .toList();
        FactReader reader = new FactReader(judged);
        List<HandoffFact> facts = new ArrayList<>();
        for (int i = 0; i < crossed.size() && !judged.isEmpty(); i++) {
            facts.add(reader.fact(crossed.get(i), i + 1 < crossed.size() ? crossed.get(i + 1) : null));
        }
        return facts;
    }

    private HandoffFact fact(Handoff handoff, @Nullable Handoff next) {
        Event.Offered offered = Objects.requireNonNull(handoff.offered());
        Judged frozen = frozen(offered);
        Judged last = last(next);
        Course course = new Course(
                complete(frozen, offered.at(), next),
                last.answered(),
                CourseReader.milestones(handoff, next),
                CourseReader.questions(handoff, next),
                CourseReader.reopenings(handoff));
        Crossed crossed =
                new Crossed(offered.direction(), frozen.team().isBlank() ? last.team() : frozen.team(), offered.at());
        return new HandoffFact(frozen.subject(), handoff.number(), crossed, frozen.answered(), course);
    }

    /** What was frozen at the crossing; where the event does not say, what was known then, or was learnt first. */
    private Judged frozen(Event.Offered offered) {
        for (Judged it : judged) {
            if (String.valueOf(it.id()).equals(offered.assessment())) {
                return it;
            }
        }
        Judged known = judged.get(0);
        for (Judged it : judged) {
            known = it.at().isAfter(offered.at()) ? known : it;
        }
        return known;
    }

    private Judged last(@Nullable Handoff next) {
        Judged last = judged.get(0);
        for (Judged it : judged) {
            last = belongsTo(it, next) ? it : last;
        }
        return last;
    }

    private @Nullable Instant complete(Judged frozen, Instant crossed, @Nullable Handoff next) {
        if (frozen.answered().isComplete()) {
            return crossed;
        }
        return judged.stream()
                .filter(it -> it.id() > frozen.id()
                        && belongsTo(it, next)
                        && it.answered().isComplete())
                .map(it -> it.at().isBefore(crossed) ? crossed : it.at())
                .findFirst()
                .orElse(null);
    }

    private static boolean belongsTo(Judged judged, @Nullable Handoff next) {
        Event.Offered offered = next == null ? null : next.offered();
        return offered == null || judged.at().isBefore(offered.at());
    }
}
