package dev.handoff.server;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.Meter;
import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.api.DismissalResource;
import dev.handoff.server.api.Dismissing;
import dev.handoff.server.api.ItemResource;
import dev.handoff.server.api.KnownJudgements;
import dev.handoff.server.context.Background;
import dev.handoff.server.context.Dismissal;
import dev.handoff.server.context.Item;
import dev.handoff.server.learning.Dismissals;
import dev.handoff.server.learning.Learning;
import dev.handoff.server.learning.MuteChange;
import dev.handoff.server.learning.Reactions;
import dev.handoff.server.settings.LearningSection;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.PostgresDismissals;
import dev.handoff.server.store.PostgresReactions;
import dev.handoff.server.store.RecurringJob;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learning from people, opened: what they called wrong, and what is muted for it. */
final class LearningDesk {

    private static final Logger LOG = LoggerFactory.getLogger(LearningDesk.class);

    private final Dismissals dismissals;
    private final Reactions reactions;
    private final Learning learning;
    private final Duration every;
    private final InstantSource clock;
    private final Meter dismissed;
    private final Meter muted;
    private final Meter returned;

    LearningDesk(LearningSection section, Database database, MetricRegistry registry, InstantSource clock) {
        this.clock = clock;
        every = section.every();
        dismissals = new PostgresDismissals(database);
        reactions = new PostgresReactions(database);
        learning = new Learning(section.settings(), reactions, clock, this::tell);
        dismissed = registry.meter("learning.dismissed");
        muted = registry.meter("learning.muted");
        returned = registry.meter("learning.returned");
        registry.register("learning.adviceOnly", (Gauge<Integer>) learning::mutedItems);
    }

    private void tell(MuteChange change) {
        (change.muted() ? muted : returned).mark();
        LOG.info("{}", change.sentence());
    }

    /** @param ticket by its stable id */
    Background background(TicketRef ticket, TicketKey key) {
        return Background.none()
                .dismissing(dismissals.besideComments(ticket))
                .adviceOnly(learning.adviceOnly().in(ticket.tracker(), key.project()));
    }

    void heard(TicketRef ticket, TicketKey key, List<Dismissal> spoken) {
        dismissed.mark(dismissals.heard(ticket, key, spoken, clock.instant()));
    }

    void shown(TicketRef ticket, TicketKey key, Collection<Item> items) {
        reactions.shown(ticket, key, items, clock.instant());
    }

    Reactions reactions() {
        return reactions;
    }

    RecurringJob job() {
        return new RecurringJob("learning", every, learning);
    }

    /** @param again told of a ticket that must be judged again */
    void answer(JerseyEnvironment jersey, KnownJudgements judgements, Consumer<TicketRef> again) {
        jersey.register(new DismissalResource(judgements, dismissals, clock, counted(again)));
        jersey.register(new ItemResource(learning::figures));
    }

    /** For another address by which people call a question wrong. */
    Dismissing dismissing(Consumer<TicketRef> again) {
        return new Dismissing(dismissals, clock, counted(again));
    }

    private Consumer<TicketRef> counted(Consumer<TicketRef> again) {
        return ref -> {
            dismissed.mark();
            again.accept(ref);
        };
    }
}
