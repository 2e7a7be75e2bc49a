package dev.handoff.server.api;

import dev.handoff.client.Gate;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.KnownJudgements.Known;
import dev.handoff.server.check.KeptJudgement;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of a ticket, and whether it may pass a gate. */
@NeedsScope(Scope.READ)
@Path("/api/v1/tickets/{key}")
@Produces(MediaType.APPLICATION_JSON)
public final class TicketResource {

    private final KnownJudgements judgements;
    private final GateRule gate;

    public TicketResource(KnownJudgements judgements, GateRule gate) {
        this.judgements = judgements;
        this.gate = gate;
    }

    /** The last judgement, in the form that {@code check} prints. */
    @GET
    public Response ticket(
            @PathParam("key") String key,
            @QueryParam("tracker") @Nullable String tracker,
            @Context HttpHeaders headers) {
        Known known = known(judgements, key, tracker);
        return Response.ok(KeptJudgement.json(known.json(), Spoken.to(headers).language()))
                .build();
    }

    /** 200 when the ticket may pass, 409 with its gaps when not. */
    @GET
    @Path("/gate")
    public Response gate(
            @PathParam("key") String key,
            @QueryParam("tracker") @Nullable String tracker,
            @Context HttpHeaders headers) {
        String language = Spoken.to(headers).language();
        Known known = known(judgements, key, tracker);
        Gate answer = gate.answer(KeptJudgement.read(known.json(), language), language);
        return Response.status(answer.open() ? 200 : 409).entity(answer).build();
    }

    /** The last judgement of a ticket, or the problem that there is none. */
    static Known known(KnownJudgements judgements, String key, @Nullable String tracker) {
        return judgements.find(key.toUpperCase(Locale.ROOT), tracker).orElseThrow(() -> ApiProblem.unknownTicket(key));
    }
}
