package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.TicketKey;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** The way to a status, or the one of this name, whatever its case; null where none is offered. */
    @Nullable
    Transition to(TicketKey key, String wanted) {
        List<Transition> offered = of(key);
        return Stream.<Function<Transition, String>>of(Transition::status, Transition::name)
                .flatMap(
                        named -> offered.stream().filter(way -> named.apply(way).equalsIgnoreCase(wanted.strip())))
                .findFirst()
                .orElse(null);
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
