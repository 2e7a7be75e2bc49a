package dev.handoff.server.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest requests: enough for a test, and no burden for a demo that runs for days. */
final class RequestLog {

    static final int MOST = 20_000;

    private final Deque<RecordedRequest> latest = new ArrayDeque<>();

    synchronized RecordedRequest add(RecordedRequest request) {
        if (latest.size() == MOST) {
            latest.removeFirst();
        }
        latest.addLast(request);
        return request;
    }

    synchronized List<RecordedRequest> all() {
        return List.copyOf(latest);
    }

    synchronized void clear() {
        latest.clear();
    }
}
