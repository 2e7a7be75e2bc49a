package dev.handoff.server.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often in a minute the same address may ask for work to be done. */
public final class Pace {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ADDRESSES = 10_000;

    private final int most;
    private final InstantSource clock;
    private final Map<String, Steps> steps = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Steps> eldest) {
            return size() > ADDRESSES;
        }
    };

    private record Steps(Instant since, int count) {}

    public Pace(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /** @throws PageProblem for one too many */
    synchronized void step(String address) {
        Instant now = clock.instant();
        Steps made = steps.merge(
                address,
                new Steps(now, 1),
                (before, first) -> now.isBefore(before.since().plus(WINDOW))
                        ? new Steps(before.since(), before.count() + 1)
                        : first);
        if (made.count() > most) {
            throw new PageProblem(429, "often");
        }
    }
}
