package dev.handoff.server.api;

import dev.handoff.server.access.Scope;
import dev.handoff.server.api.HandoffSearch.QuestionCriteria;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Finds questions by whose turn it is. */
@NeedsScope(Scope.READ)
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
public final class QuestionsResource {

    private final HandoffBook book;
    private final HandoffSearch search;
    private final Persons persons;

    public QuestionsResource(HandoffBook book, HandoffSearch search, Persons persons) {
        this.book = book;
        this.search = search;
        this.persons = persons;
    }

    /** Those that were asked or answered last come first. */
    @GET
    public Response questions(
            @BeanParam QuestionParameters parameters, @BeanParam Paging paging, @Context SecurityContext caller) {
        QuestionCriteria criteria = parameters.read(persons, SignedIn.caller(caller));
        return paging.answer((before, atMost) -> book.questions(search.questions(criteria, before, atMost)));
    }
}
