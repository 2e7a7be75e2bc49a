package dev.handoff.server.learning;

import dev.handoff.server.context.Item;

/**
 * The rule of muting. An item goes when more than the configured share of enough tickets dismissed it. It comes back at half
 * the share, so that it does not flicker around the threshold; or when only half of the tickets it takes are left in the
 * window, so that nothing stays muted on what people said long ago.
 */
record Muting(LearningSettings settings) {

    boolean mutes(Item item, Tally tally, boolean mutedBefore) {
        if (!settings.mayMute(item)) {
            return false;
        }
        return mutedBefore
                ? 2 * tally.share() > settings.mutedAboveShare() && 2 * tally.asked() > settings.minimumAsked()
                : tally.share() > settings.mutedAboveShare() && isEnough(tally);
    }

    /** Do this project's own tickets tell something? If not, the whole tracker's do. */
    boolean isEnough(Tally tally) {
        return tally.asked() >= settings.minimumAsked();
    }
}
