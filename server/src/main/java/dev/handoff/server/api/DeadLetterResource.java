package dev.handoff.server.api;

import dev.handoff.client.DeadLetter;
import dev.handoff.client.Replayed;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.TicketSearch.Numbered;
import dev.handoff.server.intake.DeadLetters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tickets that were given up on: to be seen, tried again, or put away. */
@NeedsScope(Scope.ADMIN)
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public final class DeadLetterResource {

    private static final String ID = "/{id: \\d{1,18}}";

    private final DeadLetters letters;
    private final InstantSource clock;
    private final Runnable replayed;

    /** @param replayed told after a replay, to wake the workers */
    public DeadLetterResource(DeadLetters letters, InstantSource clock, Runnable replayed) {
        this.letters = letters;
        this.clock = clock;
        this.replayed = replayed;
    }

    /** Newest first. */
    @GET
    public Response list(@BeanParam Paging paging) {
        return paging.answer(this::below);
    }

    private List<Numbered<DeadLetter>> below(@Nullable Long before, int atMost) {
        return letters.list(before, atMost).stream()
                .map(letter -> new Numbered<>(letter.id(), wire(letter)))
                .toList();
    }

    @POST
    @Path("/replay")
    public Replayed replayAll(@Context SecurityContext caller) {
        Replayed answer = new Replayed(letters.replayAll(SignedIn.by(caller), clock.instant()));
        replayed.run();
        return answer;
    }

    @POST
    @Path(ID + "/replay")
    public Replayed replay(@PathParam("id") long id, @Context SecurityContext caller) {
        if (!letters.replay(id, SignedIn.by(caller), clock.instant())) {
            throw unknown(id);
        }
        replayed.run();
        return new Replayed(1);
    }

    /** The ticket is left as it is until it changes again. */
    @DELETE
    @Path(ID)
    public void delete(@PathParam("id") long id, @Context SecurityContext caller) {
        if (!letters.delete(id, SignedIn.by(caller), clock.instant())) {
            throw unknown(id);
        }
    }

    private static ApiProblem unknown(long id) {
        return new ApiProblem(
                ProblemKind.NOT_FOUND, "There is no dead letter " + id + "; GET /api/v1/dead-letters lists them");
    }

    private static DeadLetter wire(DeadLetters.DeadLetter letter) {
        return new DeadLetter(
                letter.id(),
                letter.ticket().tracker(),
                letter.ticket().idOrKey(),
                letter.attempts(),
                letter.lastError(),
                letter.failedAt().toString());
    }
}
