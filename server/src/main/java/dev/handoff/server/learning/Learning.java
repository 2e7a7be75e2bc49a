package dev.handoff.server.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Learns from time to time which items to mute, and tells at any time which are. */
public final class Learning implements Runnable {

    /** Another replica may have learnt meanwhile. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final LearningSettings settings;
    private final Muting muting;
    private final Reactions reactions;
    private final InstantSource clock;
    private final Consumer<MuteChange> listener;
    private volatile Memory memory = new Memory(AdviceOnly.nothing(), Instant.MIN);

    private record Memory(AdviceOnly adviceOnly, Instant until) {}

    /** How many items are muted, on whole trackers and in projects, as of the last look. */
    public int mutedItems() {
        return memory.adviceOnly().size();
    }

    /** @param listener told of each change */
    public Learning(
            LearningSettings settings, Reactions reactions, InstantSource clock, Consumer<MuteChange> listener) {
        this.settings = settings;
        this.muting = new Muting(settings);
        this.reactions = reactions;
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        List<MuteChange> changes = new ArrayList<>();
        for (Figure figure : figures(now)) {
            boolean before = figure.mutedSince() != null;
            boolean after = muting.mutes(figure.scope().item(), figure.tally(), before);
            if (before != after) {
                changes.add(new MuteChange(figure.scope(), after, now, figure.tally()));
            }
        }
        reactions.keep(changes);
        remember(now);
        changes.forEach(listener);
    }

    /** What is advice-only now, as of at most a minute ago. */
    public AdviceOnly adviceOnly() {
        Instant now = clock.instant();
        Memory known = memory;
        return now.isBefore(known.until()) ? known.adviceOnly() : remember(now);
    }

    private AdviceOnly remember(Instant now) {
        AdviceOnly adviceOnly = AdviceOnly.of(figures(now), muting);
        memory = new Memory(adviceOnly, now.plus(REMEMBERED));
        return adviceOnly;
    }

    /** Every item that was asked about or is muted, by project and tracker-wide, in a steady order. */
    public List<Figure> figures() {
        return figures(clock.instant());
    }

    private List<Figure> figures(Instant now) {
        Map<Scope, Tally> tallies = new HashMap<>();
        reactions.tallies(now.minus(settings.window())).forEach((scope, tally) -> {
            tallies.merge(scope, tally, Tally::plus);
            tallies.merge(scope.trackerWide(), tally, Tally::plus);
        });
        Map<Scope, MuteChange> muted = reactions.muted();
        Set<Scope> scopes = new HashSet<>(tallies.keySet());
        scopes.addAll(muted.keySet());
        return scopes.stream()
                .sorted(Comparator.comparing(Scope::tracker)
                        .thenComparing(Scope::project)
                        .thenComparing(Scope::item))
                .map(scope -> figure(scope, tallies.getOrDefault(scope, Tally.NONE), muted))
                .toList();
    }

    private static Figure figure(Scope scope, Tally tally, Map<Scope, MuteChange> muted) {
        MuteChange change = muted.get(scope);
        return new Figure(scope, tally, change == null ? null : change.at());
    }
}
