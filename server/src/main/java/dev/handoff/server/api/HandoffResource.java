package dev.handoff.server.api;

import dev.handoff.client.Handoff;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.HandoffSearch.Criteria;
import dev.handoff.server.api.KnownJudgements.Known;
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

/** A ticket's hand-offs. */
@NeedsScope(Scope.READ)
@Path("/api/v1/tickets/{key}/handoffs")
@Produces(MediaType.APPLICATION_JSON)
public final class HandoffResource {

    private final HandoffBook book;
    private final HandoffSearch search;

    public HandoffResource(HandoffBook book, HandoffSearch search) {
        this.book = book;
        this.search = search;
    }

    /** In short. */
    @GET
    public Response handoffs(
            @PathParam("key") String key, @QueryParam("tracker") @Nullable String tracker, @BeanParam Paging paging) {
        Criteria criteria = Criteria.of(book.ticket(key, tracker).ticket());
        return paging.answer((before, atMost) -> search.handoffs(criteria, before, atMost));
    }

    @GET
    @Path("/{number: \\d{1,6}}")
    public Handoff handoff(
            @PathParam("key") String key,
            @PathParam("number") int number,
            @QueryParam("tracker") @Nullable String tracker,
            @Context HttpHeaders headers) {
        Known known = book.ticket(key, tracker);
        return book.handoff(
                        known.key(),
                        book.ledger(known.ticket()),
                        number,
                        Spoken.to(headers).timeline())
                .orElseThrow(() -> new ApiProblem(
                        ProblemKind.NOT_FOUND, known.key() + " has no hand-off " + number + "; list them first"));
    }
}
