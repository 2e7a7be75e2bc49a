package dev.handoff.server.context;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody called wrong in a comment.
 *
 * @param items at least one, in the order of the checklist
 * @param reason may be blank
 */
record Objection(Set<Item> items, String reason) {

    Objection {
        items = Collections.unmodifiableSet(EnumSet.copyOf(items));
    }
}
