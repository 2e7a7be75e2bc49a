package dev.handoff.server.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a ticket's changelog: everything one person changed at one instant.
 *
 * @param items the fields that changed, in the tracker's order
 */
public record Change(String id, @Nullable Person author, Instant at, List<Item> items) {

    public Change {
        items = List.copyOf(items);
    }

    /**
     * @param field the field's name, for example {@code status}, {@code assignee}, {@code labels}, {@code Key}
     * @param from the old raw value (an id), null when it was empty
     * @param fromText the old value as shown
     * @param to the new raw value
     * @param toText the new value as shown
     */
    public record Item(
            String field,
            @Nullable String from,
            @Nullable String fromText,
            @Nullable String to,
            @Nullable String toText) {}
}
