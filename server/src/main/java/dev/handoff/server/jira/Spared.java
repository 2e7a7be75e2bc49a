package dev.handoff.server.jira;

import dev.handoff.server.ticket.TrackerException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a ticket can be judged without. That this Jira refuses it is an answer; that it cannot be reached is not, and is
 * thrown.
 */
final class Spared {

    private static final Logger LOG = LoggerFactory.getLogger(Spared.class);

    private final String tracker;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Spared(String tracker) {
        this.tracker = tracker;
    }

    /** @return null where it was refused; the log says so once for each kind of thing */
    <T> @Nullable T read(String what, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (TrackerException e) {
            if (!e.isRefusal()) {
                throw e;
            }
            if (told.add(what)) {
                LOG.warn("{} goes without {} where they are refused: {}", tracker, what, e.getMessage());
            }
            return null;
        }
    }
}
