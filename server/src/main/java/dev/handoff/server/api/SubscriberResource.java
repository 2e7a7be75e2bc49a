package dev.handoff.server.api;

import dev.handoff.client.WebhookSubscriber;
import dev.handoff.server.access.Scope;
import dev.handoff.server.notify.DeliveryBook;
import dev.handoff.server.notify.DeliveryBook.Standing;
import dev.handoff.server.notify.EventType;
import dev.handoff.server.notify.Filter;
import dev.handoff.server.notify.Subscriber;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who is sent webhooks: to be seen, paused and resumed. Who they are stands in the settings. */
@NeedsScope(Scope.ADMIN)
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
public final class SubscriberResource {

    private final List<Subscriber> subscribers;
    private final DeliveryBook book;
    private final InstantSource clock;

    public SubscriberResource(List<Subscriber> subscribers, DeliveryBook book, InstantSource clock) {
        this.subscribers = List.copyOf(subscribers);
        this.book = book;
        this.clock = clock;
    }

    @GET
    public List<WebhookSubscriber> list() {
        Map<String, Standing> standings = book.standings();
        return subscribers.stream()
                .map(subscriber -> wire(subscriber, standings.getOrDefault(subscriber.name(), Standing.FRESH)))
                .toList();
    }

    @POST
    @Path("/{name}/pause")
    public WebhookSubscriber pause(@PathParam("name") String name, @Context SecurityContext caller) {
        Subscriber subscriber = known(name);
        book.pause(subscriber.name(), SignedIn.by(caller), clock.instant());
        return now(subscriber);
    }

    @POST
    @Path("/{name}/resume")
    public WebhookSubscriber resume(@PathParam("name") String name, @Context SecurityContext caller) {
        Subscriber subscriber = known(name);
        book.resume(subscriber.name(), SignedIn.by(caller), clock.instant());
        return now(subscriber);
    }

    private WebhookSubscriber now(Subscriber subscriber) {
        return wire(subscriber, book.standings().getOrDefault(subscriber.name(), Standing.FRESH));
    }

    private Subscriber known(String name) {
        return subscribers.stream()
                .filter(subscriber -> subscriber.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(
                        ProblemKind.NOT_FOUND,
                        "There is no subscriber of this name in the settings; GET /api/v1/webhooks lists them"));
    }

    private static WebhookSubscriber wire(Subscriber subscriber, Standing standing) {
        Filter filter = subscriber.filter();
        Instant since = standing.gone() == null ? standing.paused() : standing.gone();
        Instant oldest = standing.oldest();
        return new WebhookSubscriber(
                subscriber.name(),
                subscriber.host(),
                sorted(filter.types().stream().map(EventType::word).toList()),
                sorted(filter.projects()),
                sorted(filter.sites()),
                sorted(filter.teams()),
                standing.gone() != null ? "gone" : standing.paused() != null ? "paused" : "active",
                since == null ? null : since.toString(),
                standing.waiting(),
                oldest == null ? null : oldest.toString(),
                standing.dead());
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }
}
