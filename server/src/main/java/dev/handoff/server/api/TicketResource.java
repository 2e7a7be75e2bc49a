package dev.handoff.server.api;

import com.google.gson.Gson;
import dev.handoff.client.Gate;
import dev.handoff.client.Judgement;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.KnownJudgements.Known;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of a ticket, and whether it may pass a gate. */
@NeedsScope(Scope.READ)
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
        return Response.ok(known(judgements, key, tracker).json()).build();
    }

    /** 200 when the ticket may pass, 409 with its gaps when not. */
    @GET
    @Path("/gate")
    public Response gate(@PathParam("key") String key, @QueryParam("tracker") @Nullable String tracker) {
        Gate answer = gate.answer(judgement(known(judgements, key, tracker)));
        return Response.status(answer.open() ? 200 : 409).entity(answer).build();
    }

    /** The last judgement of a ticket, or the problem that there is none. */
    static Known known(KnownJudgements judgements, String key, @Nullable String tracker) {
        return judgements.find(key.toUpperCase(Locale.ROOT), tracker).orElseThrow(() -> ApiProblem.unknownTicket(key));
    }

    static Judgement judgement(Known known) {
        return GSON.fromJson(known.json(), Judgement.class);
    }
}
