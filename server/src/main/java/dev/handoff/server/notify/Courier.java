package dev.handoff.server.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is due to its subscribers and enters what came of it. Several threads share one. */
public final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** One slow subscriber must not keep all of us. */
    private static final int AT_ONCE = 2;

    private static final Duration REST = Duration.ofSeconds(10);

    private final Map<String, Subscriber> subscribers;
    private final Deliveries deliveries;
    private final Postman postman;
    private final RetrySchedule schedule;
    private final WebhookMetrics metrics;
    private final InstantSource clock;
    private final Duration lease;
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();

    public Courier(
            WebhookSettings settings,
            Deliveries deliveries,
            Postman postman,
            RetrySchedule schedule,
            WebhookMetrics metrics,
            InstantSource clock) {
        this.subscribers = settings.subscribers().stream()
                .collect(Collectors.toUnmodifiableMap(Subscriber::name, Function.identity()));
        this.deliveries = deliveries;
        this.postman = postman;
        this.schedule = schedule;
        this.metrics = metrics;
        this.clock = clock;
        // Long enough that nobody else begins while we are still at it, looking up a name included.
        this.lease = settings.timeout().multipliedBy(2).plusMinutes(1);
    }

    /** @return false when nothing was due */
    boolean deliverNext() {
        Instant now = clock.instant();
        List<String> free = subscribers.keySet().stream()
                .filter(name -> busy.getOrDefault(name, 0) < AT_ONCE)
                .toList();
        Optional<Letter> letter = deliveries.lease(now, now.plus(lease), free);
        letter.ifPresent(this::deliver);
        return letter.isPresent();
    }

    private void deliver(Letter letter) {
        busy.merge(letter.subscriber(), 1, Integer::sum);
        try {
            Subscriber to = subscribers.get(letter.subscriber());
            if (to != null) {
                enter(letter, postman.bring(letter, to, clock.instant()));
            }
        } finally {
            busy.merge(letter.subscriber(), -1, Integer::sum);
        }
    }

    private void enter(Letter letter, Receipt receipt) {
        Instant now = clock.instant();
        if (receipt instanceof Receipt.Taken) {
            deliveries.delivered(letter, now);
            metrics.delivered();
        } else if (receipt instanceof Receipt.Failed failed) {
            metrics.failed();
            failed(letter, failed, now);
        } else {
            metrics.failed();
            deliveries.gone(letter, now);
            LOG.warn(
                    "The subscriber {} answered 410 and gets no more webhooks until its url changes or it is resumed",
                    letter.subscriber());
        }
    }

    private void failed(Letter letter, Receipt.Failed failed, Instant now) {
        Duration wait = Objects.requireNonNullElse(failed.pause(), Duration.ZERO);
        if (failed.busy()) {
            deliveries.rest(letter.subscriber(), now.plus(failed.pause() == null ? REST : wait));
        }
        Duration delay = schedule.after(letter.attempts());
        if (delay == null) {
            LOG.warn("{} is given up on after {} attempts: {}", letter, letter.attempts(), failed.why());
            deliveries.bury(letter, now, failed.why());
        } else {
            LOG.debug("{} is tried again in {}: {}", letter, delay, failed.why());
            deliveries.retry(letter, now.plus(delay.compareTo(wait) < 0 ? wait : delay), failed.why());
        }
    }
}
