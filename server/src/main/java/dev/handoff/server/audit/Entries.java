package dev.handoff.server.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the audit is read. Nothing in it is ever changed or deleted, so there is nothing else to do with it. */
public interface Entries {

    /**
     * Newest first.
     *
     * @param before only those with a smaller number; null for the first page
     */
    List<Listed> below(Wanted wanted, @Nullable Long before, int atMost);

    /** All of them, oldest first, one at a time: a million need no more memory than one. */
    void each(Wanted wanted, Consumer<Listed> reader);

    /**
     * All of these must hold; null asks for nothing.
     *
     * @param from when it happened, or later
     * @param to before this instant
     * @param ticket its key, or {@link Fact#about} of it
     */
    record Wanted(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String ticket) {

        public static final Wanted ALL = new Wanted(null, null, null);
    }

    /** @param key of the ticket as we know it today, for people; null where it is about none. The chain does not cover it */
    record Listed(AuditEntry entry, @Nullable String key) {}
}
