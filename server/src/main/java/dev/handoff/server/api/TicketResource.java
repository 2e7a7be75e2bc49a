package dev.handoff.server.api;

import com.google.gson.Gson;
import dev.handoff.client.Gate;
import dev.handoff.client.Judgement;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a ticket, and whether it may pass a gate. */
@NeedsToken
@Path("/api/v1/tickets/{key}")
@Produces(MediaType.APPLICATION_JSON)
public final class TicketResource {

    private static final Gson GSON = new Gson();

    private final KnownJudgements judgements;
    private final GateRule gate;

    public TicketResource(KnownJudgements judgements, GateRule gate) {
        this.judgements = judgements;
        this.gate = gate;
    }

    /** The last judgement, in the form that {@code check} prints. */
    @GET
    public Response ticket(@PathParam("key") String key, @QueryParam("tracker") @Nullable String tracker) {
        return judgements
                .last(key.toUpperCase(Locale.ROOT), tracker)
                .map(json -> Response.ok(json).build())
                .orElseGet(() -> unknown(key));
    }

    /** 200 when the ticket may pass, 409 with its gaps when not. */
    @GET
    @Path("/gate")
    public Response gate(@PathParam("key") String key, @QueryParam("tracker") @Nullable String tracker) {
        Optional<Gate> answer = judgements
                .last(key.toUpperCase(Locale.ROOT), tracker)
                .map(json -> gate.answer(GSON.fromJson(json, Judgement.class)));
        return answer.map(
                        it -> Response.status(it.open() ? 200 : 409).entity(it).build())
                .orElseGet(() -> unknown(key));
    }

    static Response unknown(String key) {
        return Response.status(404)
                .entity(Map.of(
                        "message",
                        "No judgement of " + key + " is kept; it is judged when it changes in a watched project"))
                .build();
    }
}
