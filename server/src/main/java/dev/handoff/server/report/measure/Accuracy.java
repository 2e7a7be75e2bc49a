package dev.handoff.server.report.measure;

import dev.handoff.server.context.Item;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Reaction;
import dev.handoff.server.report.statistics.Rate;
import dev.handoff.server.ticket.TicketKey;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measure 12: how often we were wrong. What we asked and people called wrong is counted; what we should have asked and did not
 * can only be found by reading, so ten tickets that we let pass are drawn for a person to read.
 *
 * @param dismissed of the questions that stood on tickets in the week
 * @param byItem the items that anybody called wrong, in the order of the checklist
 * @param drawn at most ten
 */
public record Accuracy(Rate dismissed, List<OfItem> byItem, List<TicketKey> drawn) {

    private static final int DRAWN = 10;

    public Accuracy {
        byItem = List.copyOf(byItem);
        drawn = List.copyOf(drawn);
    }

    public record OfItem(Item item, Rate dismissed) {}

    static Accuracy of(Season season) {
        List<Reaction> seen = season.reactions().stream()
                .filter(reaction -> season.thisWeek().holds(reaction.shown()))
                .toList();
        return new Accuracy(
                Rate.of(seen, Reaction::dismissed),
                Stream.of(Item.values())
                        .map(item -> new OfItem(
                                item,
                                Rate.of(
                                        seen.stream()
                                                .filter(it -> it.item() == item)
                                                .toList(),
                                        Reaction::dismissed)))
                        .filter(it -> it.dismissed().hits() > 0)
                        .toList(),
                draw(season));
    }

    /** As good as by lot, and the same however often the report is made: by a scrambled hash of the key. */
    private static List<TicketKey> draw(Season season) {
        return season.crossed(season.thisWeek()).stream()
                .filter(HandoffFact::wasComplete)
                .map(fact -> fact.subject().key())
                .distinct()
                .sorted(Comparator.comparingInt(Accuracy::lot).thenComparing(TicketKey::value))
                .limit(DRAWN)
                .toList();
    }

    private static int lot(TicketKey key) {
        int hash = key.value().hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 15)) * 0x85EBCA6B;
    }
}
