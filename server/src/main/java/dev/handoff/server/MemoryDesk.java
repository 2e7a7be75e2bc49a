package dev.handoff.server;

import dev.handoff.server.store.Database;
import dev.handoff.server.store.RecentSettings;
import dev.handoff.server.store.RecentTickets;
import dev.handoff.server.store.RecurringJob;
import dev.handoff.server.watch.Recollection;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What is remembered of recent tickets, where anything is to be. */
final class MemoryDesk {

    private final Database database;
    private final @Nullable RecentTickets recent;

    /** @param settings null where nothing is to be remembered */
    MemoryDesk(@Nullable RecentSettings settings, Database database, InstantSource clock) {
        this.database = database;
        recent = settings == null ? null : new RecentTickets(database, settings, clock);
    }

    Recollection recollection() {
        return recent == null ? Recollection.NONE : recent;
    }

    RecurringJob job() {
        return new RecurringJob("recent-tickets", Duration.ofDays(1), tidy());
    }

    /** Where nothing is to be remembered any more, what was remembered goes. */
    private Runnable tidy() {
        return recent == null ? () -> RecentTickets.forgetAll(database) : recent::tidy;
    }
}
