package dev.handoff.server.api;

import dev.handoff.server.access.Scope;
import dev.handoff.server.api.HandoffSearch.QuestionCriteria;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The questions that people asked each other on a ticket. */
@NeedsScope(Scope.READ)
@Path("/api/v1/tickets/{key}/questions")
@Produces(MediaType.APPLICATION_JSON)
public final class QuestionResource {

    private final HandoffBook book;
    private final HandoffSearch search;

    public QuestionResource(HandoffBook book, HandoffSearch search) {
        this.book = book;
        this.search = search;
    }

    /** Those that were asked or answered last come first. */
    @GET
    public Response questions(
            @PathParam("key") String key, @QueryParam("tracker") @Nullable String tracker, @BeanParam Paging paging) {
        QuestionCriteria criteria =
                QuestionCriteria.of(book.ticket(key, tracker).ticket());
        return paging.answer((before, atMost) -> book.questions(search.questions(criteria, before, atMost)));
    }
}
