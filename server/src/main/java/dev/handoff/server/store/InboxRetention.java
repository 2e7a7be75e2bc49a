package dev.handoff.server.store;

import java.time.Duration;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes deliveries older than a number of days; what is still to be done is in the work queue, not in the inbox. */
public final class InboxRetention {

    private static final Logger LOG = LoggerFactory.getLogger(InboxRetention.class);
    private static final int BATCH = 5_000;

    private final Jdbi jdbi;
    private final Duration keep;
    private final InstantSource clock;

    public InboxRetention(Database database, Duration keep, InstantSource clock) {
        this.jdbi = database.jdbi();
        this.keep = keep;
        this.clock = clock;
    }

    /**
     * In small transactions, so that deliveries coming in are never kept waiting.
     *
     * @return how many were removed
     */
    public int run() {
        int removed = 0;
        for (int batch = BATCH; batch == BATCH; removed += batch) {
            batch = removeSome();
        }
        LOG.info("Removed {} deliveries older than {} days from the inbox", removed, keep.toDays());
        return removed;
    }

    private int removeSome() {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from inbox where id in"
                        + " (select id from inbox where received_at < :before order by received_at limit :batch)")
                .bind("before", clock.instant().minus(keep))
                .bind("batch", BATCH)
                .execute());
    }
}
