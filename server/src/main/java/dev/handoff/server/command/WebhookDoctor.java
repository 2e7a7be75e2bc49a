package dev.handoff.server.command;

import dev.handoff.server.command.Diagnosis.Ok;
import dev.handoff.server.command.Diagnosis.Problem;
import dev.handoff.server.command.Diagnosis.Warning;
import dev.handoff.server.notify.DeliveryBook;
import dev.handoff.server.notify.DeliveryBook.Standing;
import dev.handoff.server.notify.Postman;
import dev.handoff.server.notify.Subscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Examines each subscriber of webhooks: may its address be asked, and does it take what it is sent? Sends nothing. */
final class WebhookDoctor {

    private final List<Subscriber> subscribers;
    private final Postman postman;

    WebhookDoctor(List<Subscriber> subscribers, Postman postman) {
        this.subscribers = subscribers;
        this.postman = postman;
    }

    /** @param book null where the database is away */
    List<Diagnosis> examine(@Nullable DeliveryBook book) {
        Map<String, Standing> standings = book == null ? Map.of() : book.standings();
        List<Diagnosis> found = new ArrayList<>();
        for (Subscriber subscriber : subscribers) {
            found.add(address(subscriber));
            found.addAll(standing(
                    "webhooks of " + subscriber.name(), standings.getOrDefault(subscriber.name(), Standing.FRESH)));
        }
        return found;
    }

    private Diagnosis address(Subscriber subscriber) {
        String what = "webhooks of " + subscriber.name();
        String refusal = postman.refusal(subscriber);
        return refusal == null
                ? new Ok(what, subscriber.host() + " may be asked; deliveries are signed")
                : new Problem(
                        what,
                        refusal,
                        "correct its url, or allow its address under `webhooks.allowPrivate` (docs/webhooks.md)");
    }

    private static List<Diagnosis> standing(String what, Standing standing) {
        List<Diagnosis> found = new ArrayList<>();
        if (standing.gone() != null) {
            found.add(new Warning(
                    what,
                    "answered 410 at " + standing.gone() + " and gets nothing since",
                    "correct its url, resume it (POST /api/v1/webhooks/NAME/resume), or take it out of the settings"));
        }
        if (standing.paused() != null) {
            found.add(new Warning(
                    what,
                    "paused since " + standing.paused() + "; " + standing.waiting() + " deliveries wait",
                    "resume it: POST /api/v1/webhooks/NAME/resume"));
        }
        if (standing.dead() > 0) {
            found.add(new Warning(
                    what,
                    standing.dead() + " deliveries were given up on",
                    "see why at GET /api/v1/webhook-deliveries, then POST /api/v1/webhook-deliveries/replay"));
        }
        return found;
    }
}
