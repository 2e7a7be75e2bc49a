package dev.handoff.server.links;

import dev.handoff.server.outside.Reach;
import java.time.Duration;
import java.util.List;

/**
 * How links are checked.
 *
 * @param loginHosts where a firm signs in, beside the usual places
 * @param timeout for one request
 * @param redirects followed at most
 * @param keep how long a link that works is taken to go on working
 * @param unreachableIsGap does evidence count for nothing when none of its links can be opened?
 */
public record LinkSettings(
        Reach reach,
        List<String> loginHosts,
        Limits limits,
        Duration timeout,
        int redirects,
        Duration keep,
        boolean unreachableIsGap) {

    public LinkSettings {
        loginHosts = List.copyOf(loginHosts);
    }

    /**
     * @param perTicket links of one ticket that are looked at
     * @param perHour links looked at by all replicas together
     * @param perHost the pause between two links of one host
     */
    public record Limits(int perTicket, int perHour, Duration perHost) {}

    /** The same, never asking these hosts. */
    public LinkSettings skipping(List<String> hosts) {
        return new LinkSettings(reach.skipping(hosts), loginHosts, limits, timeout, redirects, keep, unreachableIsGap);
    }
}
