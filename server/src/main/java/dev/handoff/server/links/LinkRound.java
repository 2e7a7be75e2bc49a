package dev.handoff.server.links;

import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.Dead;
import dev.handoff.server.context.LinkVerdict.Reason;
import dev.handoff.server.context.LinkVerdict.Unclear;
import dev.handoff.server.links.LinkSettings.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round through the links that are due, at most one of each host; the pause between two rounds is the pause that a host gets.
 * Runs once in the cluster. Tickets that would read differently now are marked to be looked at again.
 */
public final class LinkRound implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LinkRound.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 50;

    private final LinkBook book;
    private final Function<LinkAddress, LinkVerdict> check;
    private final Course course;
    private final Limits limits;
    private final LinkMetrics metrics;
    private final InstantSource clock;

    /** @param check asks the network */
    public LinkRound(
            LinkBook book,
            Function<LinkAddress, LinkVerdict> check,
            LinkSettings settings,
            LinkMetrics metrics,
            InstantSource clock) {
        this.book = book;
        this.check = check;
        this.course = new Course(settings.keep());
        this.limits = settings.limits();
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant start = clock.instant();
        int left = Math.min(MOST, limits.perHour() - book.checkedSince(start.minus(HOUR)));
        for (KnownLink link : left > 0 ? book.due(start, left) : List.<KnownLink>of()) {
            if (clock.instant().isAfter(start.plus(LONGEST))) {
                return;
            }
            look(link);
        }
    }

    private void look(KnownLink before) {
        LinkVerdict found = found(before.address());
        KnownLink after = course.after(before, found, clock.instant());
        metrics.looked(found);
        if (after.readsLike(before)) {
            book.keep(after);
        } else {
            book.keepAndTell(after, clock.instant());
        }
    }

    /** Whatever an odd address brings about, the links behind it wait their turn and no longer. */
    private LinkVerdict found(LinkAddress address) {
        try {
            LinkVerdict found = check.apply(address);
            boolean nameless = found instanceof Dead dead && dead.reason() == Reason.NO_SUCH_HOST;
            return nameless && !book.seesTheOpenNet() ? new Unclear("its name could not be looked up") : found;
        } catch (RuntimeException e) {
            LOG.warn("A link on {} could not be looked at; it is tried again later", address.host(), e);
            return new Unclear("it could not be looked at");
        }
    }
}
