package dev.handoff.server.api;

import dev.handoff.server.access.Scope;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Finds tickets by what was judged of them last. */
@NeedsScope(Scope.READ)
@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
public final class TicketsResource {

    private final TicketSearch search;

    public TicketsResource(TicketSearch search) {
        this.search = search;
    }

    /** Those judged anew last come first. */
    @GET
    public Response tickets(@BeanParam TicketCriteria criteria, @BeanParam Paging paging) {
        return paging.answer((before, atMost) -> search.find(criteria.read(), before, atMost));
    }
}
