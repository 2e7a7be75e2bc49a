package dev.handoff.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is sent webhooks, as configured, and how it goes. Neither address nor secret is told, only the host.
 *
 * @param name in the service's settings
 * @param host where it listens
 * @param events types of events it wants; empty is all, as in the lists below
 * @param projects project keys
 * @param sites ids of sites that send or receive
 * @param teams as tickets' team fields name them
 * @param state {@code active}, {@code paused} by a person, or {@code gone}: it answered 410
 * @param since when it was paused or went, as an ISO 8601 instant in UTC; null while active
 * @param waiting deliveries that are still to come
 * @param oldestWaiting when the oldest of these happened, as an ISO 8601 instant in UTC; null where there is none
 * @param dead deliveries that were given up on
 */
public record WebhookSubscriber(
        String name,
        String host,
        List<String> events,
        List<String> projects,
        List<String> sites,
        List<String> teams,
        String state,
        @Nullable String since,
        long waiting,
        @Nullable String oldestWaiting,
        long dead) {

    public WebhookSubscriber {
        events = List.copyOf(events);
        projects = List.copyOf(projects);
        sites = List.copyOf(sites);
        teams = List.copyOf(teams);
    }
}
