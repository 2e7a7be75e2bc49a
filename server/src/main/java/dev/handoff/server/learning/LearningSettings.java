package dev.handoff.server.learning;

import dev.handoff.server.context.Item;
import java.time.Duration;
import java.util.Set;

/**
 * When an item is muted.
 *
 * @param mute false keeps the figures and mutes nothing
 * @param mutedAboveShare the share of dismissed tickets, from 0 to 1, above which an item becomes advice-only
 * @param minimumAsked on fewer tickets nothing can be told
 * @param window how far back tickets count
 * @param neverMute items that always count, whatever people say of them
 */
public record LearningSettings(
        boolean mute, double mutedAboveShare, int minimumAsked, Duration window, Set<Item> neverMute) {

    public LearningSettings {
        neverMute = Set.copyOf(neverMute);
    }

    public boolean mayMute(Item item) {
        return mute && !neverMute.contains(item);
    }
}
