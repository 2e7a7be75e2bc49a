package dev.handoff.server.sandbox.hooks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.jql.Query;
import dev.handoff.server.sandbox.jql.Search;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.tracker.Event;
import dev.handoff.server.sandbox.tracker.Refusal;
import dev.handoff.server.sandbox.tracker.Tracker;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The registered webhooks, and telling them what happens. */
public final class Hooks implements AutoCloseable {

    private final Tracker tracker;
    private final Supplier<String> base;
    private final Courier courier;
    private final List<Hook> hooks = new ArrayList<>();

    /** @param base address of the sandbox, asked for when something is sent */
    public Hooks(Tracker tracker, Supplier<String> base, Retries retries) {
        this.tracker = tracker;
        this.base = base;
        this.courier = new Courier(retries);
    }

    public List<Hook> all() {
        return List.copyOf(hooks);
    }

    public Optional<Hook> find(String id) {
        return hooks.stream().filter(hook -> hook.id().equals(id)).findFirst();
    }

    public String nextId() {
        return String.valueOf(hooks.stream()
                        .mapToInt(hook -> Integer.parseInt(hook.id()))
                        .max()
                        .orElse(0)
                + 1);
    }

    /** Adds a webhook, or replaces the one with its id. */
    public void put(Hook hook) {
        hooks.removeIf(other -> other.id().equals(hook.id()));
        hooks.add(hook);
    }

    public void remove(String id) {
        hooks.removeIf(hook -> hook.id().equals(id));
    }

    public void tell(Event event) {
        for (Hook hook : hooks) {
            if (concerns(hook, event)) {
                new Payloads(tracker, base.get())
                        .of(event, hook.flavour()).stream()
                                .filter(payload -> hook.wants(payload.event()))
                                .forEach(payload -> courier.send(hook, payload));
            }
        }
    }

    /** A query that has become impossible, say about a deleted ticket, concerns nothing; the change itself has happened. */
    private boolean concerns(Hook hook, Event event) {
        String jql = hook.jql();
        if (jql == null || jql.isBlank()) {
            return true;
        }
        try {
            return new Search(tracker, event.actor()).matches(Query.parse(jql), event.issue());
        } catch (Refusal impossible) {
            return false;
        }
    }

    public List<Delivery> deliveries() {
        return courier.deliveries();
    }

    public void awaitQuiet() {
        courier.awaitQuiet();
    }

    /** For keeping beside the tickets. */
    public JsonArray kept() {
        return Json.array(hooks.stream().map(Hooks::kept).toList());
    }

    private static JsonObject kept(Hook hook) {
        return Json.object(
                "id", hook.id(),
                "name", hook.name(),
                "url", hook.url(),
                "events", hook.events(),
                "secret", hook.secret(),
                "flavour", hook.flavour(),
                "jql", hook.jql(),
                "excludeBody", hook.excludeBody(),
                "enabled", hook.enabled());
    }

    public void restore(List<JsonElement> kept) {
        kept.forEach(json -> put(new Hook(
                Json.textAt(json, "id"),
                Json.textAt(json, "name"),
                URI.create(Json.textAt(json, "url")),
                Set.copyOf(Json.stringsAt(json, "events")),
                Json.stringAt(json, "secret"),
                Hook.Flavour.valueOf(Json.textAt(json, "flavour")),
                Json.stringAt(json, "jql"),
                Json.textAt(json, "excludeBody").equals("true"),
                Json.textAt(json, "enabled").equals("true"))));
    }

    @Override
    public void close() {
        courier.close();
    }
}
