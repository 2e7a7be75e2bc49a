package dev.handoff.server.notify;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about, as far as subscribers choose by it.
 *
 * @param key of the ticket; null where it is about none in particular, and then all the others are empty
 * @param sites the one that sends and the one that receives
 */
public record Subject(
        @Nullable String key,
        @Nullable String project,
        Set<String> sites,
        @Nullable String team) {

    static final Subject EVERYTHING = new Subject(null, null, Set.of(), null);

    public Subject {
        sites = Set.copyOf(sites);
    }
}
