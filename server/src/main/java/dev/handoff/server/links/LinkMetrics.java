package dev.handoff.server.links;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.context.LinkVerdict;

/** Looks at links, by what they found. No address is named. */
public final class LinkMetrics {

    private final MetricRegistry registry;

    public LinkMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    void looked(LinkVerdict found) {
        registry.meter("links." + found.word()).mark();
    }
}
