package dev.handoff.server.report.measure;

import dev.handoff.server.context.Item;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.statistics.Rate;
import dev.handoff.server.ticket.TicketKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Measure 2: an item that was hollow, or was missing, at the crossing.
 *
 * @param rate hand-offs with this gap, of those to which the item applied
 * @param examples at most three, those that lack it still first
 */
public record Gap(Item item, Form form, Rate rate, List<TicketKey> examples) {

    private static final int EXAMPLES = 3;

    public Gap {
        examples = List.copyOf(examples);
    }

    /** A hollow answer needs rewriting, a missing one needs writing. */
    public enum Form {
        HOLLOW,
        MISSING;

        Set<Item> of(HandoffFact fact) {
            return this == HOLLOW
                    ? fact.atCrossing().hollow()
                    : fact.atCrossing().missing();
        }
    }

    /** Of the report's week, most frequent first. */
    static List<Gap> of(Season season) {
        List<HandoffFact> counted = new ArrayList<>(season.counted(season.thisWeek()));
        Collections.reverse(counted);
        counted.sort(Comparator.comparing(fact -> fact.course().complete() != null));
        List<Gap> gaps = new ArrayList<>();
        for (Item item : Item.values()) {
            for (Form form : Form.values()) {
                Gap gap = of(counted, item, form);
                if (gap.rate().hits() > 0) {
                    gaps.add(gap);
                }
            }
        }
        gaps.sort(Comparator.comparing((Gap gap) -> -gap.rate().hits()));
        return List.copyOf(gaps);
    }

    private static Gap of(List<HandoffFact> counted, Item item, Form form) {
        List<HandoffFact> applicable = counted.stream()
                .filter(fact -> fact.atCrossing().applicable().contains(item))
                .toList();
        List<HandoffFact> gaps =
                applicable.stream().filter(fact -> form.of(fact).contains(item)).toList();
        return new Gap(
                item,
                form,
                new Rate(gaps.size(), applicable.size()),
                gaps.stream()
                        .map(fact -> fact.subject().key())
                        .distinct()
                        .limit(EXAMPLES)
                        .toList());
    }
}
