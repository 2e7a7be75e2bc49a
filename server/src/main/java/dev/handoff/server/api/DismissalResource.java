package dev.handoff.server.api;

import dev.handoff.client.Dismissal.Request;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.KnownJudgements.Known;
import dev.handoff.server.context.Dismissal;
import dev.handoff.server.context.Dismissal.Door;
import dev.handoff.server.context.Item;
import dev.handoff.server.learning.Dismissals;
import dev.handoff.server.learning.Dismissals.Kept;
import dev.handoff.server.ticket.TicketRef;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** "This is wrong": takes a question off a ticket. Said twice through one token, it is kept once. */
@NeedsScope(Scope.READ)
@Path("/api/v1/tickets/{key}/dismissals")
@Produces(MediaType.APPLICATION_JSON)
public final class DismissalResource {

    private static final List<Item> ITEMS =
            Arrays.stream(Item.values()).filter(item -> item != Item.READBACK).toList();

    private final KnownJudgements judgements;
    private final Dismissals dismissals;
    private final Dismissing dismissing;
    private final InstantSource clock;
    private final Consumer<TicketRef> again;

    /** @param again told of a ticket that must be judged again */
    public DismissalResource(
            KnownJudgements judgements, Dismissals dismissals, InstantSource clock, Consumer<TicketRef> again) {
        this.judgements = judgements;
        this.dismissals = dismissals;
        this.dismissing = new Dismissing(dismissals, clock, again);
        this.clock = clock;
        this.again = again;
    }

    /** Those of the ticket, oldest first, the withdrawn included; who it was is not told. */
    @GET
    public List<dev.handoff.client.Dismissal> list(
            @PathParam("key") String key, @QueryParam("tracker") @Nullable String tracker) {
        return dismissals.of(known(key, tracker).ticket()).stream()
                .map(DismissalResource::wire)
                .toList();
    }

    /** 201 with the record; 200 when this token has said so before; 409 when the item is no gap; 422 for an unknown item. */
    @POST
    @NeedsScope(Scope.ACT)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response dismiss(
            @PathParam("key") String key,
            @QueryParam("tracker") @Nullable String tracker,
            @Nullable Request request,
            @Context SecurityContext caller) {
        Item item = item(request == null ? null : request.item());
        Known known = known(key, tracker);
        Door door = door(caller);
        String reason = request == null ? "" : Objects.requireNonNullElse(request.reason(), "");
        Dismissing.Said said = dismissing.say(known, item, door, door.id(), "the API", reason);
        return Response.status(said.again() ? 200 : 201)
                .entity(wire(said.kept()))
                .build();
    }

    /** 200 with the record, 404 when this token has called nothing wrong there. */
    @DELETE
    @NeedsScope(Scope.ACT)
    @Path("/{item}")
    public dev.handoff.client.Dismissal withdraw(
            @PathParam("key") String key,
            @PathParam("item") String name,
            @QueryParam("tracker") @Nullable String tracker,
            @Context SecurityContext caller) {
        Item item = item(name);
        Known known = known(key, tracker);
        Kept withdrawn = dismissals
                .withdraw(known.ticket(), item, door(caller), clock.instant())
                .orElseThrow(() -> new ApiProblem(
                        ProblemKind.NOT_FOUND,
                        "Nothing stands that this token said of " + item + " on " + known.key()));
        again.accept(known.ticket());
        return wire(withdrawn);
    }

    private Known known(String key, @Nullable String tracker) {
        return TicketResource.known(judgements, key, tracker);
    }

    static Item item(@Nullable String name) {
        return ITEMS.stream()
                .filter(item ->
                        item.name().equalsIgnoreCase(String.valueOf(name).strip()))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(
                        ProblemKind.INVALID_BODY,
                        (name == null ? "Name the item, as {\"item\": \"HARM\"}" : "\"" + name + "\" is no item")
                                + "; the items are " + ITEMS));
    }

    private static Door door(SecurityContext caller) {
        return Door.api(SignedIn.caller(caller).id());
    }

    private static dev.handoff.client.Dismissal wire(Kept kept) {
        Dismissal dismissal = kept.dismissal();
        return new dev.handoff.client.Dismissal(
                kept.key().value(),
                dismissal.item().name(),
                kept.state(),
                dismissal.reason(),
                dismissal.door().kind().name().toLowerCase(Locale.ROOT),
                kept.at().toString(),
                !kept.stands());
    }
}
