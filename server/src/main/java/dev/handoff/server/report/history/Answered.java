package dev.handoff.server.report.history;

import dev.handoff.server.context.Item;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a ticket answered at one instant. The read-back is left out: the ticket never owes it.
 *
 * @param applicable every item that applied, answered or not
 * @param hollow of those, the ones that look answered and say nothing
 * @param missing of those, the ones that nothing tries to answer
 */
public record Answered(Set<Item> applicable, Set<Item> hollow, Set<Item> missing) {

    public static final Answered NOTHING_ASKED = new Answered(Set.of(), Set.of(), Set.of());

    public Answered {
        applicable = inOrder(applicable);
        hollow = inOrder(hollow);
        missing = inOrder(missing);
    }

    /** Was there anything to answer? There is not on a chore. */
    public boolean isAsked() {
        return !applicable.isEmpty();
    }

    public boolean isComplete() {
        return hollow.isEmpty() && missing.isEmpty();
    }

    /** Hollow or missing, in the order of the checklist. */
    public Set<Item> gaps() {
        return Stream.concat(hollow.stream(), missing.stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Item.class)));
    }

    private static Set<Item> inOrder(Collection<Item> items) {
        EnumSet<Item> all = EnumSet.noneOf(Item.class);
        all.addAll(items);
        all.remove(Item.READBACK);
        return Collections.unmodifiableSet(all);
    }
}
