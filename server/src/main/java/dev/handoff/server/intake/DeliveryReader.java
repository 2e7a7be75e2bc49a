package dev.handoff.server.intake;

import dev.handoff.server.jira.Delivery;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Understands a webhook body as far as intake needs it. */
@FunctionalInterface
public interface DeliveryReader {

    /**
     * @param header looks a request header up by name
     * @param query looks a parameter of the webhook's own address up by name
     * @throws NotADelivery with the reason
     */
    Delivery read(byte[] body, Function<String, @Nullable String> header, Function<String, @Nullable String> query);

    /** The body is nothing that Jira sends. */
    final class NotADelivery extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotADelivery(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
