package dev.handoff.server.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The faults that wait for their request. */
final class Faults {

    private record Waiting(AtomicInteger left, String method, String path, Fault fault) {

        boolean hits(String actualMethod, String actualPath) {
            return method.equals(actualMethod)
                    && actualPath.matches(path)
                    && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        }
    }

    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();

    void add(int times, String method, String path, Fault fault) {
        waiting.add(new Waiting(new AtomicInteger(times), method, path, fault));
    }

    Optional<Fault> next(String method, String path) {
        return waiting.stream()
                .filter(each -> each.hits(method, path))
                .findFirst()
                .map(Waiting::fault);
    }

    void clear() {
        waiting.clear();
    }
}
