package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out the time zone and groups of people whom a ticket names without a time zone. What we may not see stays unknown,
 * and unknown never makes a crossing.
 */
final class People {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int MOST = 5_000;
    private static final List<String> LEARNED = List.of("timeZone", "groups");

    private final Wire wire;
    private final ApiVersion version;
    private final InstantSource clock;
    private final boolean groups;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    /** @param groups whether groups are wanted of everybody, or only of those whose time zone is hidden */
    People(Wire wire, ApiVersion version, InstantSource clock, boolean groups) {
        this.wire = wire;
        this.version = version;
        this.clock = clock;
        this.groups = groups;
    }

    /** Completes the people in these fields of an issue, in place. */
    void complete(@Nullable JsonObject fields, String... names) {
        for (String name : names) {
            JsonObject user = Json.object(fields, name);
            Person person = PersonReader.read(user);
            if (user != null && person != null && isWanted(person)) {
                Json.entries(lookUp(person)).stream()
                        .filter(entry -> LEARNED.contains(entry.getKey()))
                        .forEach(entry -> user.add(entry.getKey(), entry.getValue()));
            }
        }
    }

    private boolean isWanted(Person person) {
        return !person.id().isBlank()
                && (person.timeZone() == null || (groups && person.groups().isEmpty()));
    }

    private JsonObject lookUp(Person person) {
        Instant now = clock.instant();
        synchronized (known) {
            Known last = known.get(person.id());
            if (last != null && now.isBefore(last.until())) {
                return last.user();
            }
        }
        Known fresh = new Known(ask(person), now.plus(FRESH));
        synchronized (known) {
            known.put(person.id(), fresh);
        }
        return fresh.user();
    }

    /** Being refused is an answer too (privacy, a scope we lack); being unreachable is not, and is thrown. */
    private JsonObject ask(Person person) {
        try {
            return wire.object(version.person(person));
        } catch (TrackerException.NotFound
                | TrackerException.Forbidden
                | TrackerException.Unauthorised
                | TrackerException.Rejected e) {
            return new JsonObject();
        }
    }

    /** @param user what Jira told, also {@link JsonElement}s we do not use; empty when it refused */
    private record Known(JsonObject user, Instant until) {}
}
