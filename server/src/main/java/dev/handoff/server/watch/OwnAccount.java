package dev.handoff.server.watch;

import dev.handoff.server.ticket.Person;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Who we are on one tracker, learnt from the first visit: a webhook must be answered in milliseconds, so it never waits for the
 * tracker to tell. Until it is known, our own changes cost a visit that writes nothing.
 */
public final class OwnAccount {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    void learn(Person self) {
        Stream.of(self.id(), String.valueOf(self.name()))
                .filter(id -> !id.isBlank() && !id.equals("null"))
                .forEach(ids::add);
    }

    /** @param actor account id, user key or login name */
    public boolean is(String actor) {
        return ids.contains(actor);
    }
}
