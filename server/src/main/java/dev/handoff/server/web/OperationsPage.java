package dev.handoff.server.web;

import dev.handoff.server.access.Caller;
import dev.handoff.server.access.Scope;
import dev.handoff.server.audit.By;
import dev.handoff.server.intake.DeadLetters.DeadLetter;
import dev.handoff.server.intake.SweepCursor;
import dev.handoff.server.intake.WorkQueue.Backlog;
import dev.handoff.server.press.ReportTroubles;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the service fares: what waits, how late it is, what was given up on and may be tried again. */
@Entry(Scope.ADMIN)
@Path("/operations")
public final class OperationsPage {

    private static final int LETTERS = 50;
    private static final List<String> COUNTED = List.of(
            "intake.accepted", "intake.duplicate", "intake.rejected", "work.handled", "work.failed", "sweep.marked");

    private final Workshop workshop;
    private final Frame frame;
    private final InstantSource clock;

    public OperationsPage(Workshop workshop, Frame frame, InstantSource clock) {
        this.workshop = workshop;
        this.frame = frame;
        this.clock = clock;
    }

    /**
     * @param seen everything that changed before has been seen; null where no sweep has run yet
     * @param caughtUp has the present been reached once?
     * @param limits what is known of how much it takes
     */
    public record Tracker(
            TrackerStanding standing, @Nullable String seen, boolean caughtUp, List<String> limits) {}

    public record Figure(String name, long count) {}

    /** @param way {@code sent} or {@code issue} */
    public record Failing(String lead, String week, String way, String what, String since) {}

    public record Buried(long id, String tracker, String ticket, int attempts, String error, String at) {}

    @GET
    public Response operations(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        Instant now = clock.instant();
        Backlog backlog = workshop.queue().backlog(now);
        Map<String, Object> model = new HashMap<>();
        model.put("waiting", backlog.waiting());
        model.put("lag", backlog.lag().toSeconds());
        model.put("dead", backlog.deadLetters());
        model.put("trackers", trackers(visit));
        model.put(
                "figures",
                COUNTED.stream()
                        .map(name -> new Figure(name, workshop.counted(name)))
                        .toList());
        model.put(
                "letters",
                workshop.letters().list(LETTERS).stream()
                        .map(OperationsPage::buried)
                        .toList());
        model.put(
                "reports",
                workshop.reports().get().stream().map(OperationsPage::failing).toList());
        model.put("java", Runtime.version().toString());
        return frame.show(visit, "operations", "operations", visit.texts().say("operations.title"), model);
    }

    private static Failing failing(ReportTroubles.Trouble trouble) {
        return new Failing(
                trouble.lead(),
                trouble.week().toString(),
                trouble.way().word(),
                trouble.what(),
                trouble.since().toString());
    }

    private List<Tracker> trackers(Visit visit) {
        TrackerLimits limits = new TrackerLimits(visit.texts(), frame.moments(visit));
        return workshop.trackers().get().stream()
                .map(standing -> {
                    SweepCursor cursor = workshop.sweeps().cursor(standing.name());
                    return new Tracker(
                            standing,
                            cursor == null ? null : cursor.position().toString(),
                            cursor != null && cursor.caughtUp(),
                            limits.of(standing));
                })
                .toList();
    }

    private static Buried buried(DeadLetter letter) {
        return new Buried(
                letter.id(),
                letter.ticket().tracker(),
                letter.ticket().idOrKey(),
                letter.attempts(),
                letter.lastError(),
                letter.failedAt().toString());
    }

    /** @param id of one dead letter; blank for all of them */
    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replay(@FormParam("id") @Nullable String id, @Context ContainerRequestContext request) {
        Caller caller = Objects.requireNonNull(Visit.of(request).caller());
        By by = By.api(caller.id(), caller.name());
        if (id == null || id.isBlank()) {
            workshop.letters().replayAll(by, clock.instant());
        } else if (!id.matches("\\d{1,18}") || !workshop.letters().replay(Long.parseLong(id), by, clock.instant())) {
            throw PageProblem.notFound("letter");
        }
        workshop.wake().run();
        return Response.seeOther(URI.create("/operations")).build();
    }
}
