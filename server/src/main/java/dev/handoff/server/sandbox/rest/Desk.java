package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.hooks.Hooks;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.shape.Dialect;
import dev.handoff.server.sandbox.shape.View;
import dev.handoff.server.sandbox.tracker.Refusal;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The front desk of the REST API: knows all endpoints, asks for a sign-in, and turns refusals into answers. */
public final class Desk {

    private final Tracker tracker;
    private final Routes routes = new Routes();
    private final Sessions sessions;

    public Desk(Tracker tracker, Hooks hooks) {
        this.tracker = tracker;
        this.sessions = new Sessions(tracker.firm());
        new ServerResource().addTo(routes);
        new PeopleResource().addTo(routes);
        new FirmResource().addTo(routes);
        // Before the tickets: "createmeta" is no key.
        new MetaResource().addTo(routes);
        new IssueResource().addTo(routes);
        new EditResource().addTo(routes);
        new CommentResource().addTo(routes);
        new CommentPropertyResource().addTo(routes);
        new PropertyResource().addTo(routes);
        new RemoteLinkResource().addTo(routes);
        new TransitionResource().addTo(routes);
        new SearchResource().addTo(routes);
        new HookResource(hooks).addTo(routes);
    }

    /** @param base address under which the caller reached us */
    public record Request(
            String method,
            String path,
            Map<String, List<String>> query,
            String body,
            @Nullable String authorization,
            String base) {}

    /** Who signs the request; empty when nobody does or wrongly. */
    public Optional<User> user(Request request) {
        return sessions.user(request.authorization());
    }

    public Reply answer(Request request) {
        Optional<Routes.Found> found = routes.find(request.method(), request.path());
        if (found.isEmpty()) {
            return routes.knows(request.path()) ? Reply.status(405, null) : unknown(request);
        }
        Dialect dialect = found.get().dialect();
        Optional<User> user = user(request);
        if (user.isEmpty() && (request.authorization() != null || !ServerResource.isPublic(request.path()))) {
            return unauthorised(dialect, request);
        }
        User caller = user.orElseGet(() -> tracker.firm().users().get(0));
        View view = new View(tracker, dialect, request.base(), caller.zone());
        try {
            return found.get()
                    .endpoint()
                    .answer(new Call(caller, view, found.get().path(), request.query(), request.body()));
        } catch (Refusal refusal) {
            return Reply.refusal(refusal);
        }
    }

    private static Reply unknown(Request request) {
        String uri = request.base() + request.path();
        return Reply.status(404, Json.object("message", "null for uri: " + uri, "status-code", 404));
    }

    private static Reply unauthorised(Dialect dialect, Request request) {
        String reason = request.authorization() == null
                ? "You are not authenticated. Authentication required to perform this operation."
                : "Client must be authenticated to access this resource.";
        JsonObject body = Json.object("errorMessages", List.of(reason), "errors", new JsonObject());
        String realm = dialect.cloud() ? "Basic realm=\"Jira\"" : "OAuth realm=\"" + request.base() + "\"";
        return Reply.status(401, body).with("WWW-Authenticate", realm);
    }
}
