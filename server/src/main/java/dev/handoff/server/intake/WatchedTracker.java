package dev.handoff.server.intake;

import java.util.function.Predicate;

/**
 * A tracker whose webhooks are taken in.
 *
 * @param name as configured, the last part of the webhook's address
 * @param secret the webhook's secret; blank refuses every delivery
 * @param ours is this actor (account id, user key or name) the account we write with?
 */
public record WatchedTracker(String name, String secret, Predicate<String> ours) {

    @Override
    public String toString() {
        return "WatchedTracker[" + name + "]";
    }
}
