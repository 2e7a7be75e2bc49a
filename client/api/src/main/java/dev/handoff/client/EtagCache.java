package dev.handoff.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** What was answered last, so that an unchanged answer is not sent again. In memory only: no ticket text lies on disk. */
final class EtagCache {

    private static final int ENTRIES = 200;

    private final Map<HttpUrl, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<HttpUrl, Known> eldest) {
            return size() > ENTRIES;
        }
    };

    synchronized Optional<String> tag(HttpUrl url) {
        return Optional.ofNullable(known.get(url)).map(Known::tag);
    }

    /** The answer, with the body that was known where the service says that it is unchanged. */
    synchronized Reply remember(Reply reply) {
        if (reply.unchanged()) {
            Known last = known.get(reply.url());
            return last == null ? reply : reply.withBody(last.body());
        }
        if (reply.good() && !reply.etag().isEmpty()) {
            known.put(reply.url(), new Known(reply.etag(), reply.body()));
        } else {
            known.remove(reply.url());
        }
        return reply;
    }

    synchronized void forget() {
        known.clear();
    }

    private record Known(String tag, String body) {}
}
