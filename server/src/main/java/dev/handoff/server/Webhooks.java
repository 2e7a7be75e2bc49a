package dev.handoff.server;

import dev.handoff.server.intake.DeliveryReader.NotADelivery;
import dev.handoff.server.jira.BadDelivery;
import dev.handoff.server.jira.Delivery;
import dev.handoff.server.jira.WebhookReader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets intake read deliveries with Jira's eyes. */
final class Webhooks {

    private Webhooks() {}

    static Delivery read(
            byte[] body, Function<String, @Nullable String> headers, Function<String, @Nullable String> query) {
        try {
            return WebhookReader.read(body, headers::apply, query::apply);
        } catch (BadDelivery e) {
            throw new NotADelivery(String.valueOf(e.getMessage()), e);
        }
    }
}
