package dev.handoff.server.sandbox.hooks;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to be told.
 *
 * @param events such as {@code jira:issue_updated}; empty means all
 * @param secret signs what is sent; null sends it unsigned
 * @param jql only tickets that match; null for all
 */
public record Hook(
        String id,
        String name,
        URI url,
        Set<String> events,
        @Nullable String secret,
        Flavour flavour,
        @Nullable String jql,
        boolean excludeBody,
        boolean enabled) {

    /** Which Jira it hears: they differ in payload, in retries and in what they announce twice. */
    public enum Flavour {
        CLOUD,
        DC
    }

    public Hook {
        events = Set.copyOf(events);
    }

    boolean wants(String event) {
        return enabled && (events.isEmpty() || events.contains(event));
    }
}
