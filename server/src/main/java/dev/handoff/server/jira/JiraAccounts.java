package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Accounts;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks a Jira who somebody is; what it told holds for some minutes, so that clients which ask often do not ask it often. */
final class JiraAccounts implements Accounts {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST = 5_000;

    private final Wire wire;
    private final ApiVersion version;
    private final InstantSource clock;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Known(@Nullable Person person, Instant until) {}

    JiraAccounts(Wire wire, ApiVersion version, InstantSource clock) {
        this.wire = wire;
        this.version = version;
        this.clock = clock;
    }

    @Override
    public @Nullable Person byId(String id) {
        return remembered("id " + id, () -> read(version.account(id)));
    }

    @Override
    public @Nullable Person byEmail(String email) {
        return remembered("mail " + email, () -> find(email));
    }

    private @Nullable Person remembered(String name, Supplier<@Nullable Person> ask) {
        Instant now = clock.instant();
        synchronized (known) {
            Known last = known.get(name);
            if (last != null && now.isBefore(last.until())) {
                return last.person();
            }
        }
        Person person = ask.get();
        synchronized (known) {
            known.put(name, new Known(person, now.plus(FRESH)));
        }
        return person;
    }

    /** Data Center finds by key or by login name, each under a name of its own. */
    private @Nullable Person read(List<ApiCall> calls) {
        return calls.stream()
                .<@Nullable Person>map(this::one)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Person one(ApiCall call) {
        try {
            return PersonReader.read(wire.object(call));
        } catch (TrackerException e) {
            if (e.isRefusal()) {
                return null;
            }
            throw e;
        }
    }

    /** A search finds names too, which anybody can give themselves: only the address itself tells. */
    private @Nullable Person find(String email) {
        List<Person> found = listed(version.search(email)).stream()
                .map(JsonElement::getAsJsonObject)
                .map(PersonReader::read)
                .filter(Objects::nonNull)
                .filter(person -> email.equalsIgnoreCase(person.email()))
                .toList();
        return found.size() == 1 ? byId(found.get(0).id()) : null;
    }

    private List<JsonElement> listed(ApiCall call) {
        try {
            return wire.list(call).stream().filter(JsonObject.class::isInstance).toList();
        } catch (TrackerException e) {
            if (e.isRefusal()) {
                return List.of();
            }
            throw e;
        }
    }
}
