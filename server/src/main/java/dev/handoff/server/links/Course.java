package dev.handoff.server.links;

import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.Dead;
import dev.handoff.server.context.LinkVerdict.Reason;
import dev.handoff.server.context.LinkVerdict.Unclear;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From what was known and what was just seen to what is known now, and when to look again. A look that settles nothing changes no
 * verdict, and a host that cannot be found is believed to be gone only at the second look.
 *
 * @param keep how long a link that works is taken to go on working
 */
record Course(Duration keep) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(10);
    private static final int MOST_DOUBTS = 6;

    KnownLink after(KnownLink before, LinkVerdict found, Instant now) {
        if (found instanceof Unclear unclear) {
            return doubting(before, unclear.why(), now);
        }
        if (found instanceof Dead dead && dead.reason() != Reason.GONE && !isConfirmed(before, dead)) {
            return doubting(before, dead.told().toString(), now);
        }
        return settled(before, found, now);
    }

    private static boolean isConfirmed(KnownLink before, Dead dead) {
        return before.verdict().equals(dead)
                || before.doubt().equals(dead.told().toString());
    }

    private KnownLink settled(KnownLink before, LinkVerdict found, Instant now) {
        boolean same = found.equals(before.verdict());
        Instant since = same && before.since() != null ? before.since() : now;
        Duration rest = found.turnsAway() ? between(DAY, Duration.between(since, now), LONGEST) : keep;
        // What turns people away is looked at again by itself: a right that was granted leaves no trace on the ticket.
        @Nullable Instant due = found.turnsAway() ? now.plus(rest) : null;
        return new KnownLink(before.address(), found, since, "", 0, now, now.plus(rest), due);
    }

    /** Ten minutes, then four times as long each time, up to a day; after that only when a ticket asks. */
    private static KnownLink doubting(KnownLink before, String doubt, Instant now) {
        int doubts = before.doubts() + 1;
        Duration wait = FIRST_RETRY.multipliedBy(1L << (2 * Math.min(doubts - 1, 10)));
        @Nullable Instant due = doubts < MOST_DOUBTS ? now.plus(between(FIRST_RETRY, wait, DAY)) : null;
        return new KnownLink(
                before.address(), before.verdict(), before.since(), doubt, doubts, now, now.plus(DAY), due);
    }

    private static Duration between(Duration least, Duration wanted, Duration most) {
        return wanted.compareTo(least) < 0 ? least : wanted.compareTo(most) > 0 ? most : wanted;
    }
}
