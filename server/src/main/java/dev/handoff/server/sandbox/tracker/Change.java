package dev.handoff.server.sandbox.tracker;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the changelog.
 *
 * @param author user key
 */
public record Change(String id, String author, Instant at, List<Item> items) {

    public Change {
        items = List.copyOf(items);
    }

    /** @param fieldId null where the thing that changed is no field, such as a web link */
    public record Item(
            String field,
            @Nullable String fieldId,
            @Nullable String from,
            @Nullable String fromText,
            @Nullable String to,
            @Nullable String toText) {}
}
