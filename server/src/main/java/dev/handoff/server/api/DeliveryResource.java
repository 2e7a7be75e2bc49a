package dev.handoff.server.api;

import dev.handoff.client.Replayed;
import dev.handoff.client.WebhookDelivery;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.TicketSearch.Numbered;
import dev.handoff.server.notify.DeliveryBook;
import dev.handoff.server.notify.DeliveryBook.Entry;
import dev.handoff.server.notify.DeliveryBook.State;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Events on their way to subscribers, the dead letters first of all: to be seen, sent again, or put away. */
@NeedsScope(Scope.ADMIN)
@Path("/api/v1/webhook-deliveries")
@Produces(MediaType.APPLICATION_JSON)
public final class DeliveryResource {

    private static final String ID = "/{id: \\d{1,18}}";

    private final DeliveryBook book;
    private final InstantSource clock;

    public DeliveryResource(DeliveryBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Newest first. */
    @GET
    public Response list(
            @QueryParam("state") @DefaultValue("dead") String state,
            @QueryParam("subscriber") @Nullable String subscriber,
            @BeanParam Paging paging) {
        State wanted = state(state);
        return paging.answer((before, atMost) -> book.list(wanted, subscriber, before, atMost).stream()
                .map(entry -> new Numbered<>(entry.id(), wire(entry)))
                .toList());
    }

    private static State state(String value) {
        List<String> words = Arrays.stream(State.values()).map(State::word).toList();
        return State.valueOf(Parameters.oneOf("state", value, words).toUpperCase(Locale.ROOT));
    }

    @POST
    @Path("/replay")
    public Replayed replayDead(@QueryParam("subscriber") @Nullable String subscriber, @Context SecurityContext caller) {
        return new Replayed(book.replayDead(subscriber, SignedIn.by(caller), clock.instant()));
    }

    @POST
    @Path(ID + "/replay")
    public Replayed replay(@PathParam("id") long id, @Context SecurityContext caller) {
        if (!book.replay(id, SignedIn.by(caller), clock.instant())) {
            throw unknown(id, "that was delivered or given up on");
        }
        return new Replayed(1);
    }

    @DELETE
    @Path(ID)
    public void delete(@PathParam("id") long id, @Context SecurityContext caller) {
        if (!book.delete(id, SignedIn.by(caller), clock.instant())) {
            throw unknown(id, "any more");
        }
    }

    private static ApiProblem unknown(long id, String which) {
        return new ApiProblem(
                ProblemKind.NOT_FOUND,
                "There is no delivery " + id + " " + which + "; GET /api/v1/webhook-deliveries lists them");
    }

    private static WebhookDelivery wire(Entry entry) {
        return new WebhookDelivery(
                entry.id(),
                entry.subscriber(),
                entry.event(),
                entry.type(),
                entry.key(),
                entry.at().toString(),
                entry.state().word(),
                entry.attempts(),
                entry.error(),
                text(entry.due()),
                text(entry.finished()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
