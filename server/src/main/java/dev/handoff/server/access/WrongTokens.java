package dev.handoff.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong tokens by the address they came from, so that whoever tries many is not looked up any more. */
final class WrongTokens {

    static final int MOST = 20;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int ADDRESSES = 10_000;

    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > ADDRESSES;
        }
    };

    private record Tries(Instant since, int count) {

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }
    }

    synchronized void note(String address, Instant now) {
        tries.merge(
                address,
                new Tries(now, 1),
                (before, first) -> before.isOver(now) ? first : new Tries(before.since(), before.count() + 1));
    }

    /** How long this address has to wait; zero when it need not. */
    synchronized Duration wait(String address, Instant now) {
        Tries made = tries.get(address);
        return made == null || made.isOver(now) || made.count() < MOST
                ? Duration.ZERO
                : Duration.between(now, made.since().plus(WINDOW));
    }
}
