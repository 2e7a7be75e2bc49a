package dev.handoff.server.context;

import dev.handoff.server.context.Known.Told;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses among the answers of other tickets one to show on this ticket: the nearest in subject, then the newest. */
final class Choice {

    private final Ticket ticket;
    private final Past past;
    private final Map<Item, TicketKey> copies;

    /** @param copies which ticket's text stands for an answer already, and is none */
    Choice(Ticket ticket, Past past, Map<Item, TicketKey> copies) {
        this.ticket = ticket;
        this.past = past;
        this.copies = copies;
    }

    @Nullable
    GoodAnswer best(Item item, String language) {
        return past.examples(ticket.key(), item, language)
                .filter(told -> !told.trace().key().equals(copies.get(item)))
                .max(Comparator.comparing((Told told) ->
                                told.trace().key().project().equals(ticket.key().project()))
                        .thenComparing(told -> nearness(told.trace()))
                        .thenComparing(told -> told.trace().created(), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(told -> told.trace().key()))
                .map(Told::shown)
                .orElse(null);
    }

    /** @param key of the ticket whose answer is wanted; null when it answers no longer, or was found to be copied */
    @Nullable
    GoodAnswer from(String key, Item item, String language) {
        if (key.isEmpty() || new TicketKey(key).equals(copies.get(item))) {
            return null;
        }
        Trace trace = past.trace(new TicketKey(key));
        return trace == null
                ? null
                : trace.answers().stream()
                        .filter(answer -> answer.item() == item
                                && answer.language().equals(language)
                                && !answer.text().isEmpty())
                        .findFirst()
                        .map(answer -> new GoodAnswer(trace.key(), answer.text()))
                        .orElse(null);
    }

    private int nearness(Trace trace) {
        return 2 * (share(trace.components(), ticket.components()) ? 1 : 0)
                + (share(trace.labels(), ticket.labels()) ? 1 : 0);
    }

    private static boolean share(Set<String> some, List<String> others) {
        return !Collections.disjoint(some, others);
    }
}
