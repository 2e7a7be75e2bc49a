package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.TicketKey;
import java.util.List;

/** The moves that a ticket's workflow offers to our account. */
public final class Transitions {

    private final Wire wire;

    Transitions(Wire wire) {
        this.wire = wire;
    }

    public List<Transition> of(TicketKey key) {
        ApiCall call = ApiCall.get("issue", key.value(), "transitions");
        return Json.list(wire.object(call), "transitions").stream()
                .map(Transitions::transition)
                .toList();
    }

    /** @throws dev.handoff.server.ticket.TrackerException.Conflict when the ticket is being moved at the same moment */
    public void move(TicketKey key, String transitionId) {
        JsonObject transition = new JsonObject();
        transition.addProperty("id", transitionId);
        JsonObject json = new JsonObject();
        json.add("transition", transition);
        wire.send(ApiCall.post(json, "issue", key.value(), "transitions"));
    }

    private static Transition transition(JsonElement json) {
        return new Transition(
                Json.text(json, "id"), Json.text(json, "name"), Json.text(Json.object(json, "to"), "name"));
    }

    /** @param status the status that the ticket has afterwards */
    public record Transition(String id, String name, String status) {}
}
