package dev.handoff.server.learning;

import dev.handoff.server.context.Item;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which items are advice-only where. Immutable. */
public final class AdviceOnly {

    private final Map<Scope, Boolean> decided = new HashMap<>();

    private AdviceOnly() {}

    public static AdviceOnly nothing() {
        return new AdviceOnly();
    }

    /** Where a project's own tickets tell too little, it follows its tracker. */
    static AdviceOnly of(Collection<Figure> figures, Muting muting) {
        AdviceOnly result = new AdviceOnly();
        for (Figure figure : figures) {
            boolean muted = figure.mutedSince() != null
                    && muting.settings().mayMute(figure.scope().item());
            if (muted || muting.isEnough(figure.tally())) {
                result.decided.put(figure.scope(), muted);
            }
        }
        return result;
    }

    int size() {
        return (int) decided.values().stream().filter(muted -> muted).count();
    }

    public Set<Item> in(String tracker, String project) {
        Set<Item> items = EnumSet.noneOf(Item.class);
        for (Item item : Item.values()) {
            Scope here = new Scope(tracker, project, item);
            @Nullable Boolean muted = decided.getOrDefault(here, decided.get(here.trackerWide()));
            if (Boolean.TRUE.equals(muted)) {
                items.add(item);
            }
        }
        return items;
    }
}
