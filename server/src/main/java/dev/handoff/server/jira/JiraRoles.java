package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.ProjectRoles;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TrackerException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Asks a Jira who holds a project's roles. */
final class JiraRoles implements ProjectRoles {

    private final Wire wire;

    JiraRoles(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Set<String> held(Person person, TicketKey key, Collection<String> names) {
        Set<String> held = new HashSet<>();
        try {
            for (Map.Entry<String, JsonElement> role :
                    Json.entries(wire.object(ApiCall.get("project", key.project(), "role")))) {
                boolean matters = names.stream().anyMatch(role.getKey()::equalsIgnoreCase);
                if (matters && holds(person, key, id(role.getValue().getAsString()))) {
                    held.add(role.getKey());
                }
            }
        } catch (TrackerException e) {
            if (!e.isRefusal()) {
                throw e;
            }
        }
        return held;
    }

    /** Jira tells a role by its address, which may be one that only its own people can reach; its last part is the id. */
    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private boolean holds(Person person, TicketKey key, String role) {
        JsonObject answer = wire.object(ApiCall.get("project", key.project(), "role", role));
        return Json.list(answer, "actors").stream().anyMatch(actor -> is(person, actor));
    }

    private static boolean is(Person person, JsonElement actor) {
        String name = Json.text(actor, "name");
        JsonObject group = Json.object(actor, "actorGroup");
        if (group != null || Json.text(actor, "type").contains("group")) {
            String named = group == null ? name : Json.text(group, "name");
            return person.groups().stream().anyMatch(own -> own.equalsIgnoreCase(named));
        }
        Person user = PersonReader.read(Json.object(actor, "actorUser"));
        return (user != null && user.same(person))
                || (person.name() != null && person.name().equalsIgnoreCase(name));
    }
}
