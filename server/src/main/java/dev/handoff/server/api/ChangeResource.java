package dev.handoff.server.api;

import dev.handoff.client.Changes;
import dev.handoff.client.HandoffEvent;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.KnownJudgements.Known;
import dev.handoff.server.api.Versions.Version;
import dev.handoff.server.handoff.Ledger;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells clients what is new on a ticket, when it happens. */
@NeedsScope(Scope.READ)
@Path("/api/v1/tickets/{key}/changes")
@Produces(MediaType.APPLICATION_JSON)
public final class ChangeResource {

    /** Less than the idle time after which Jetty, and most proxies, give a connection up. */
    private static final int LONGEST_SECONDS = 25;

    private static final int SOON_SECONDS = 5;

    private final HandoffBook book;
    private final Versions versions;
    private final Waiters waiters;

    public ChangeResource(HandoffBook book, Versions versions, Waiters waiters) {
        this.book = book;
        this.versions = versions;
        this.waiters = waiters;
    }

    /** What is new after {@code after}, at once where there is something, else when it happens or time is up. */
    @GET
    public void changes(
            @PathParam("key") String key,
            @QueryParam("tracker") @Nullable String tracker,
            @QueryParam("after") @Nullable String after,
            @QueryParam("wait") @DefaultValue("0s") String wait,
            @Context HttpHeaders headers,
            @Suspended AsyncResponse response) {
        int seconds = seconds(wait);
        Version before = after == null ? null : version(after);
        Known known = book.ticket(key, tracker);
        Timeline timeline = Spoken.to(headers).timeline();
        Version now = now(known);
        if (before == null || seconds == 0 || !now.equals(before)) {
            response.resume(told(known, before, timeline));
            return;
        }
        response.setTimeout(seconds, TimeUnit.SECONDS);
        if (!waiters.add(known.ticket(), before, response, () -> told(known, before, timeline))) {
            response.resume(Response.ok(told(known, before, timeline))
                    .header(HttpHeaders.RETRY_AFTER, SOON_SECONDS)
                    .build());
        }
    }

    private Version now(Known known) {
        return versions.of(List.of(known.ticket())).getOrDefault(known.ticket(), new Version(0, 0));
    }

    private Changes told(Known known, @Nullable Version before, Timeline timeline) {
        Version now = now(known);
        Ledger ledger = book.ledger(known.ticket());
        List<HandoffEvent> events = before == null ? List.of() : timeline.after(ledger, before.seq());
        Version next = new Version(ledger.version(), now.assessment());
        return new Changes(
                known.key().value(),
                next.toString(),
                ledger.version(),
                now.assessment() == 0 ? null : now.assessment(),
                before != null && before.assessment() != now.assessment(),
                events);
    }

    private static Version version(String text) {
        Version version = Version.read(text);
        if (version == null) {
            throw Parameters.invalid("after", text, "is none of ours; take it from \"next\" of the answer before");
        }
        return version;
    }

    private static int seconds(String text) {
        String digits = text.strip().replaceFirst("s$", "");
        if (!digits.matches("\\d{1,2}") || Integer.parseInt(digits) > LONGEST_SECONDS) {
            throw Parameters.invalid("wait", text, "is no time from 0s to " + LONGEST_SECONDS + "s");
        }
        return Integer.parseInt(digits);
    }
}
