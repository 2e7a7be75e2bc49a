package dev.handoff.server.notify;

import dev.handoff.server.audit.By;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What those who run Handoff see of deliveries, and do about them, which the audit keeps. */
public interface DeliveryBook {

    /** As kept, and as the API calls it. */
    enum State {
        WAITING,
        DELIVERED,
        DEAD;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param due when it is tried next, if it waits
     * @param finished when it was delivered or given up on
     */
    record Entry(
            long id,
            String subscriber,
            String event,
            String type,
            @Nullable String key,
            Instant at,
            State state,
            int attempts,
            @Nullable String error,
            @Nullable Instant due,
            @Nullable Instant finished) {}

    /**
     * Newest first.
     *
     * @param subscriber null for everybody's
     * @param before only those with a smaller id; null for the first page
     */
    List<Entry> list(State state, @Nullable String subscriber, @Nullable Long before, int atMost);

    /**
     * Sends what was given up on, or delivered, once more; all attempts are new.
     *
     * @return false when there is no such one
     */
    boolean replay(long id, By by, Instant now);

    /**
     * Sends all that was given up on once more.
     *
     * @param subscriber null for everybody's
     * @return how many
     */
    int replayDead(@Nullable String subscriber, By by, Instant now);

    /** @return false when there is no such one */
    boolean delete(long id, By by, Instant now);

    void pause(String subscriber, By by, Instant now);

    /** What waits is sent; who was gone gets what happens from now on. */
    void resume(String subscriber, By by, Instant now);

    /**
     * How it goes with one subscriber.
     *
     * @param oldest when the oldest of what waits happened
     */
    record Standing(
            @Nullable Instant paused,
            @Nullable Instant gone,
            long waiting,
            @Nullable Instant oldest,
            long dead) {

        public static final Standing FRESH = new Standing(null, null, 0, null, 0);
    }

    /** By name; who has never been known is missing. */
    Map<String, Standing> standings();

    /** @param age of the oldest that waits; zero where nothing does */
    record Backlog(long waiting, Duration age, long dead) {}

    Backlog backlog(Instant now);

    /** Forgets what was delivered before an instant, and what has been waiting that long for nobody. */
    int forget(Instant before, List<String> subscribers);
}
