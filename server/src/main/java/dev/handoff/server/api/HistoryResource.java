package dev.handoff.server.api;

import dev.handoff.server.access.Scope;
import dev.handoff.server.check.KeptJudgement;
import dev.handoff.server.ticket.TicketRef;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Every judgement of a ticket that differed from the one before. */
@NeedsScope(Scope.READ)
@Path("/api/v1/tickets/{key}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource {

    private final KnownJudgements judgements;
    private final TicketSearch search;

    public HistoryResource(KnownJudgements judgements, TicketSearch search) {
        this.judgements = judgements;
        this.search = search;
    }

    /** Newest first. */
    @GET
    public Response assessments(
            @PathParam("key") String key, @QueryParam("tracker") @Nullable String tracker, @BeanParam Paging paging) {
        TicketRef ticket = TicketResource.known(judgements, key, tracker).ticket();
        return paging.answer((before, atMost) -> search.history(ticket, before, atMost));
    }

    /** One of them whole, in the form that {@code check} prints. */
    @GET
    @Path("/{id: \\d{1,18}}")
    public Response assessment(
            @PathParam("key") String key,
            @PathParam("id") long id,
            @QueryParam("tracker") @Nullable String tracker,
            @Context HttpHeaders headers) {
        String language = Spoken.to(headers).language();
        TicketRef ticket = TicketResource.known(judgements, key, tracker).ticket();
        return search.assessment(ticket, id)
                .map(json -> Response.ok(KeptJudgement.json(json, language)).build())
                .orElseThrow(() -> new ApiProblem(
                        ProblemKind.NOT_FOUND, "No assessment " + id + " of " + key + " is kept; list them first"));
    }
}
