package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.hooks.Hook;
import dev.handoff.server.sandbox.hooks.Hooks;
import dev.handoff.server.sandbox.jql.Query;
import dev.handoff.server.sandbox.jql.Search;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.shape.Dialect;
import dev.handoff.server.sandbox.tracker.Refusal;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Registering webhooks, for administrators: Cloud's admin webhooks and those of Data Center 10. A registration may say {@code
 * "flavour":"cloud"} or {@code "dc"}, which no Jira knows; otherwise the address it came to decides.
 */
final class HookResource {

    private static final String FILTER = "issue-related-events-section";

    private final Hooks hooks;

    HookResource(Hooks hooks) {
        this.hooks = hooks;
    }

    void addTo(Routes routes) {
        at(routes, "/rest/webhooks/1.0/webhook", Dialect.CLOUD);
        at(routes, "/rest/jira-webhook/1.0/webhooks", Dialect.DC);
    }

    private void at(Routes routes, String path, Dialect dialect) {
        routes.at(
                        "GET",
                        path,
                        dialect,
                        call -> Reply.ok(Json.array(hooks.all().stream()
                                .map(hook -> shape(call, hook))
                                .toList())))
                .at("POST", path, dialect, this::add)
                .at("GET", path + "/{hook}", dialect, call -> Reply.ok(shape(call, hook(call))))
                .at("PUT", path + "/{hook}", dialect, this::replace)
                .at("DELETE", path + "/{hook}", dialect, this::remove);
    }

    private Hook hook(Call call) {
        administrator(call);
        return hooks.find(call.part("hook"))
                .orElseThrow(() -> Refusal.notFound("The webhook with id '" + call.part("hook") + "' does not exist."));
    }

    private static void administrator(Call call) {
        if (!call.user().administrator()) {
            throw Refusal.of(403, "You do not have permission to manage webhooks; ask an administrator.");
        }
    }

    private Reply add(Call call) {
        administrator(call);
        Hook hook = read(call, hooks.nextId());
        hooks.put(hook);
        return Reply.created(shape(call, hook));
    }

    private Reply replace(Call call) {
        Hook hook = read(call, hook(call).id());
        hooks.put(hook);
        return Reply.ok(shape(call, hook));
    }

    private Reply remove(Call call) {
        hooks.remove(hook(call).id());
        return Reply.noContent();
    }

    private static Hook read(Call call, String id) {
        JsonObject body = call.object();
        JsonObject configuration = Json.objectAt(body, "configuration");
        String secret = first(Json.stringAt(body, "secret"), Json.stringAt(configuration, "SECRET"));
        String jql = first(filter(body), Json.stringAt(configuration, "FILTERS"));
        if (jql != null) {
            new Search(call.tracker(), call.user()).find(Query.parse(jql));
        }
        return new Hook(
                id,
                required(body, "name"),
                url(required(body, "url")),
                Set.copyOf(Json.stringsAt(body, "events")),
                secret,
                flavour(call, body),
                jql,
                Json.textAt(body, "excludeBody").equals("true")
                        || Json.textAt(configuration, "EXCLUDE_BODY").equals("true"),
                !Json.textAt(body, "enabled").equals("false")
                        && !Json.textAt(body, "active").equals("false"));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private static @Nullable String filter(JsonObject body) {
        JsonElement filters = Json.at(body, "filters");
        return Json.stringAt(filters, FILTER);
    }

    private static String required(JsonObject body, String name) {
        String value = Json.textAt(body, name);
        if (value.isBlank()) {
            throw Refusal.badField(name, "The webhook's " + name + " is required.");
        }
        return value;
    }

    private static URI url(String text) {
        if (!text.matches("https?://.+")) {
            throw Refusal.badField("url", "The URL '" + text + "' is not valid.");
        }
        return URI.create(text);
    }

    private static Hook.Flavour flavour(Call call, JsonObject body) {
        String asked = Json.textAt(body, "flavour").toUpperCase(Locale.ROOT);
        if (asked.isEmpty()) {
            return call.cloud() ? Hook.Flavour.CLOUD : Hook.Flavour.DC;
        }
        return Stream.of(Hook.Flavour.values())
                .filter(flavour -> flavour.name().equals(asked))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.badField("flavour", "'" + asked + "' is no flavour; write 'cloud' or 'dc'."));
    }

    /** The secret is never shown again. */
    private static JsonObject shape(Call call, Hook hook) {
        String path = call.cloud() ? "/rest/webhooks/1.0/webhook/" : "/rest/jira-webhook/1.0/webhooks/";
        JsonObject json = Json.object(
                "name", hook.name(),
                "url", hook.url(),
                "events", hook.events().stream().sorted().toList(),
                "enabled", hook.enabled(),
                "self", call.view().base() + path + hook.id());
        if (call.cloud()) {
            json.add("filters", Json.object(FILTER, hook.jql() == null ? "" : hook.jql()));
            json.addProperty("excludeBody", hook.excludeBody());
            json.addProperty("isSigned", hook.secret() != null);
        } else {
            json.addProperty("id", Integer.valueOf(hook.id()));
            json.addProperty("active", hook.enabled());
            json.add(
                    "configuration",
                    Json.object("EXCLUDE_BODY", String.valueOf(hook.excludeBody()), "FILTERS", hook.jql()));
        }
        return json;
    }
}
