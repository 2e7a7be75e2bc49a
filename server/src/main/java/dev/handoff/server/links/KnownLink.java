package dev.handoff.server.links;

import dev.handoff.server.context.LinkVerdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a link.
 *
 * @param since when the verdict became what it is; null before the first look
 * @param doubt why the last look settled nothing; blank where it did
 * @param doubts how many looks in a row settled nothing
 * @param checkedAt the last look; null before the first
 * @param freshUntil a ticket that cites the link after this has it looked at again; null before the first look
 * @param dueAt when it is looked at next by itself; null where nothing calls for it
 */
public record KnownLink(
        LinkAddress address,
        LinkVerdict verdict,
        @Nullable Instant since,
        String doubt,
        int doubts,
        @Nullable Instant checkedAt,
        @Nullable Instant freshUntil,
        @Nullable Instant dueAt) {

    public static KnownLink unseen(LinkAddress address) {
        return new KnownLink(address, LinkVerdict.unseen(), null, "", 0, null, null, null);
    }

    /** Would a ticket that cites the link read differently? */
    boolean readsLike(KnownLink other) {
        boolean silent = !verdict.turnsAway() && !other.verdict.turnsAway();
        return silent || verdict.equals(other.verdict);
    }
}
