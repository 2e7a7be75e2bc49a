package dev.handoff.server.library;

import dev.handoff.server.text.Nearby;
import java.util.BitSet;
import java.util.List;

/**
 * A change that customers see, told by words that stand near each other.
 *
 * @param name for people, for example {@code something is switched on beforehand}
 * @param sources ids of the sources it calls for; may be empty
 * @param domain as in {@link Source}; blank for any
 * @param notIn as in {@link Source}; blank for none
 * @param beside does it count in the description, too, where the summary tells of something else?
 */
record Behaviour(
        String id,
        String name,
        List<String> sources,
        String domain,
        String notIn,
        boolean beside,
        List<Nearby> patterns) {

    Behaviour {
        sources = List.copyOf(sources);
        patterns = List.copyOf(patterns);
    }

    /** Can it be told by these concepts, if they stand near enough? */
    boolean mayStand(BitSet seen) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).mayStand(seen)) {
                return true;
            }
        }
        return false;
    }
}
