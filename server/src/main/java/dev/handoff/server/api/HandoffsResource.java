package dev.handoff.server.api;

import dev.handoff.server.access.Scope;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Finds hand-offs by how they stand. */
@NeedsScope(Scope.READ)
@Path("/api/v1/handoffs")
@Produces(MediaType.APPLICATION_JSON)
public final class HandoffsResource {

    private final HandoffSearch search;

    public HandoffsResource(HandoffSearch search) {
        this.search = search;
    }

    /** Those to which something happened last come first. */
    @GET
    public Response handoffs(@BeanParam HandoffCriteria criteria, @BeanParam Paging paging) {
        return paging.answer((before, atMost) -> search.handoffs(criteria.read(), before, atMost));
    }
}
