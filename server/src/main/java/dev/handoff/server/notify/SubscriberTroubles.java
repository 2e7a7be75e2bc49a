package dev.handoff.server.notify;

import dev.handoff.server.notify.DeliveryBook.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What those who run Handoff should know of subscribers, in sentences. */
public final class SubscriberTroubles {

    private SubscriberTroubles() {}

    /** @param names of the subscribers there are */
    public static List<String> of(List<String> names, Map<String, Standing> standings) {
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            Standing standing = standings.getOrDefault(name, Standing.FRESH);
            if (standing.gone() != null) {
                lines.add(
                        "The subscriber " + name + " of webhooks answered 410 and gets nothing since " + standing.gone()
                                + ": correct its url in config.yml, or POST to /api/v1/webhooks/" + name + "/resume.");
            }
            if (standing.dead() > 0) {
                lines.add(standing.dead() + (standing.dead() == 1 ? " webhook for " : " webhooks for ") + name
                        + " could not be delivered. See /api/v1/webhook-deliveries, mend the cause, and replay with a"
                        + " POST to /api/v1/webhook-deliveries/replay (docs/webhooks.md).");
            }
        }
        return lines;
    }
}
