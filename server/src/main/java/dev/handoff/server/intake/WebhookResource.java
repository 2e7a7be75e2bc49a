package dev.handoff.server.intake;

import dev.handoff.server.jira.BadDelivery;
import dev.handoff.server.jira.Delivery;
import dev.handoff.server.jira.Signature;
import dev.handoff.server.jira.WebhookReader;
import dev.handoff.server.ticket.TicketRef;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Jira delivers its webhooks: checked, made durable, answered; looked at later. Jira Cloud repeats a delivery after 5xx
 * and never after another 4xx, so only what could succeed later answers 503.
 */
@Path("/webhooks/jira/{tracker}")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public final class WebhookResource {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookResource.class);

    private final Map<String, WatchedTracker> trackers;
    private final Inbox inbox;
    private final IntakeSettings settings;
    private final BodyMemory memory;
    private final InstantSource clock;
    private final IntakeMetrics metrics;
    private final Runnable accepted;

    /** @param accepted told after a delivery became durable, to wake the workers */
    public WebhookResource(
            Stream<WatchedTracker> trackers,
            Inbox inbox,
            IntakeSettings settings,
            InstantSource clock,
            IntakeMetrics metrics,
            Runnable accepted) {
        this.trackers = trackers.collect(Collectors.toUnmodifiableMap(WatchedTracker::name, Function.identity()));
        this.inbox = inbox;
        this.settings = settings;
        this.memory = new BodyMemory(settings.maxBody(), settings.memory());
        this.clock = clock;
        this.metrics = metrics;
        this.accepted = accepted;
    }

    @POST
    public Response receive(
            @PathParam("tracker") String name, @Context HttpHeaders headers, @Context UriInfo address, InputStream in)
            throws IOException {
        WatchedTracker tracker = trackers.get(name);
        if (tracker == null) {
            return refuse(404, "No tracker '" + name + "' is configured here; the address ends in the tracker's name");
        }
        try (BodyMemory.Body body = memory.read(in)) {
            return receive(tracker, headers, address, body.bytes());
        } catch (BodyMemory.TooLarge e) {
            return refuse(413, "The body is larger than " + settings.maxBody() + " bytes (intake.maxBody)");
        } catch (BodyMemory.Exhausted e) {
            return later("Too much is being delivered at this moment");
        }
    }

    private Response receive(WatchedTracker tracker, HttpHeaders headers, UriInfo address, byte[] body) {
        if (!Signature.matches(tracker.secret(), body, headers.getHeaderString(Signature.HEADER))) {
            return refuse(
                    401, Signature.HEADER + " is missing or was not made with the secret configured for this tracker");
        }
        try {
            return keep(tracker, delivery(body, headers, address), body);
        } catch (BadDelivery e) {
            return refuse(400, "The body is no delivery of Jira: " + e.getMessage());
        }
    }

    private static Delivery delivery(byte[] body, HttpHeaders headers, UriInfo address) {
        return WebhookReader.read(body, headers::getHeaderString, address.getQueryParameters()::getFirst);
    }

    private Response keep(WatchedTracker tracker, Delivery delivery, byte[] body) {
        String ticket = delivery.issueId();
        if (ticket == null) {
            return ignore("about no ticket");
        }
        if (isOurs(delivery.actorId(), tracker)) {
            return ignore("our own change");
        }
        Instant now = clock.instant();
        return accept(new Arrival(
                new TicketRef(tracker.name(), ticket),
                delivery.identity(),
                delivery.event(),
                body,
                now,
                now.plus(settings.settle())));
    }

    private static boolean isOurs(@Nullable String actor, WatchedTracker tracker) {
        return actor != null && tracker.ours().test(actor);
    }

    private Response accept(Arrival arrival) {
        try {
            Inbox.Receipt receipt = inbox.accept(arrival);
            metrics.received(receipt);
            accepted.run();
            return answer(202, receipt == Inbox.Receipt.KEPT ? "accepted" : "accepted before");
        } catch (Inbox.Unavailable e) {
            LOG.warn(
                    "A delivery of {} was sent back with 503: {}",
                    arrival.ticket().tracker(),
                    e.getMessage());
            return later("The delivery could not be stored");
        }
    }

    private Response ignore(String why) {
        metrics.ignored();
        return answer(200, "ignored: " + why);
    }

    private Response refuse(int status, String reason) {
        metrics.rejected();
        return answer(status, reason);
    }

    private Response later(String reason) {
        metrics.unavailable();
        return Response.fromResponse(answer(503, reason))
                .header("Retry-After", "30")
                .build();
    }

    private static Response answer(int status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("message", message))
                .build();
    }
}
