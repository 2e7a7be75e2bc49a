package dev.handoff.server.intake;

import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A tracker whose webhooks are taken in.
 *
 * @param name as configured, the last part of the webhook's address
 * @param secret the webhook's secret; blank refuses every delivery
 * @param ours is this actor (account id, user key or name) the account we write with?
 * @param named told the id and key of each ticket that a delivery names
 */
public record WatchedTracker(
        String name, String secret, Predicate<String> ours, BiConsumer<String, @Nullable String> named) {

    public WatchedTracker(String name, String secret, Predicate<String> ours) {
        this(name, secret, ours, (id, key) -> {});
    }

    @Override
    public String toString() {
        return "WatchedTracker[" + name + "]";
    }
}
