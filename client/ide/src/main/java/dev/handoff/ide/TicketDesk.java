package dev.handoff.ide;

import dev.handoff.client.Changes;
import dev.handoff.client.Checklist;
import dev.handoff.client.Command;
import dev.handoff.client.CommandResult;
import dev.handoff.client.Handoff;
import dev.handoff.client.HandoffClient;
import dev.handoff.client.HandoffException;
import dev.handoff.client.HandoffSummary;
import dev.handoff.client.Outbox;
import dev.handoff.client.Page;
import dev.handoff.client.Question;
import dev.handoff.client.TicketSources;
import dev.handoff.client.TicketWatch;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ticket on the desk: shown, kept up to date, acted upon. One for each IDE window. Listeners are told on threads of the client; a
 * shell hands over to its own. Nothing here waits for the service.
 */
public final class TicketDesk implements AutoCloseable {

    private final HandoffClient client;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Consumer<Situation> situations;
    private final Consumer<Notice> notices;
    private Situation situation = new Situation.NoTicket();
    private CompletableFuture<?> reading = CompletableFuture.completedFuture(null);
    private @Nullable TicketWatch watch;

    /**
     * @param situations told of everything there is to show, from {@link Situation.NoTicket} on
     * @param notices told of what happened elsewhere
     */
    public TicketDesk(
            HandoffClient client,
            Outbox outbox,
            InstantSource clock,
            Consumer<Situation> situations,
            Consumer<Notice> notices) {
        this.client = client;
        this.outbox = outbox;
        this.clock = clock;
        this.situations = situations;
        this.notices = notices;
    }

    public synchronized Situation situation() {
        return situation;
    }

    /** What waits to be sent to this service, on any ticket. */
    public int queued() {
        return (int) outbox.waiting().stream()
                .filter(action -> action.server().equals(client.server()))
                .count();
    }

    /** Puts another ticket on the desk; blank clears it. The same ticket is left as it is. */
    public synchronized void show(String key) {
        if (key.equals(situation.ticket())) {
            return;
        }
        unwatch();
        if (key.isBlank()) {
            reading.cancel(true);
            tell(new Situation.NoTicket());
            return;
        }
        read(key, null);
        watch = client.watch(key, this::changed, this::lost);
    }

    /** Reads the ticket anew, and sends what waits. */
    public synchronized void refresh() {
        if (!situation.ticket().isEmpty()) {
            read(situation.ticket(), situation.view());
        }
    }

    private synchronized void changed(Changes changes) {
        if (changes.key().equals(situation.ticket())) {
            read(changes.key(), situation.view());
        }
    }

    private synchronized void lost(HandoffException failure) {
        if (failure.mayPass() && situation instanceof Situation.Known known) {
            tell(new Situation.Offline(known.view().key(), known.view(), String.valueOf(failure.getMessage())));
        }
    }

    private synchronized void read(String key, @Nullable TicketView last) {
        reading.cancel(true);
        if (last == null) {
            tell(new Situation.Reading(key, null));
        }
        CompletableFuture<TicketView> view = view(key);
        reading = view;
        var unused = view.whenComplete((known, failure) -> {
            if (known != null) {
                arrived(known);
            } else if (!view.isCancelled()) {
                failed(key, last, failure);
            }
        });
    }

    private CompletableFuture<TicketView> view(String key) {
        CompletableFuture<Checklist> checklist = client.checklist(key).async();
        CompletableFuture<TicketSources> sources = client.sources(key).async();
        CompletableFuture<@Nullable Handoff> handoff =
                client.handoffs(key).async().thenCompose(page -> latest(key, page));
        CompletableFuture<Set<String>> asked = handoff.thenCompose(one -> asked(key, one));
        return CompletableFuture.allOf(checklist, sources, asked)
                .thenApply(all -> new TicketView(
                        key, checklist.join(), sources.join(), handoff.join(), clock.instant(), asked.join()));
    }

    private CompletionStage<Set<String>> asked(String key, @Nullable Handoff handoff) {
        if (handoff == null || handoff.questions().isEmpty()) {
            return CompletableFuture.completedFuture(Set.of());
        }
        return client.asked()
                .async()
                .thenApply(page -> page.items().stream()
                        .filter(question -> question.key().equals(key))
                        .map(Question::id)
                        .collect(Collectors.toSet()))
                // Nobody in particular, or not now: whose question it was then stays untold.
                .exceptionally(failure -> Set.of());
    }

    private CompletionStage<@Nullable Handoff> latest(String key, Page<HandoffSummary> page) {
        return page.items().stream().mapToInt(HandoffSummary::number).max().stream()
                .mapToObj(number -> client.handoff(key, number).async().<@Nullable Handoff>thenApply(one -> one))
                .findFirst()
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private void arrived(TicketView view) {
        List<Notice> news;
        synchronized (this) {
            if (!view.key().equals(situation.ticket())) {
                return;
            }
            TicketView before = situation.view();
            news = before == null ? List.of() : Notice.between(before, view);
            tell(new Situation.Known(view));
        }
        news.forEach(notices);
        var unused = CompletableFuture.supplyAsync(this::sendQueued);
    }

    private synchronized void failed(String key, @Nullable TicketView last, Throwable thrown) {
        if (!key.equals(situation.ticket())) {
            return;
        }
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        if (cause instanceof HandoffException.NotFound unknown) {
            tell(new Situation.Unjudged(key, String.valueOf(unknown.getMessage())));
        } else if (cause instanceof HandoffException failure && !failure.mayPass()) {
            tell(new Situation.Refused(key, failure));
        } else {
            tell(new Situation.Offline(key, last, String.valueOf(cause == null ? thrown : cause.getMessage())));
        }
    }

    /**
     * Acts on the ticket that is on the desk. Where the service cannot be reached, the action is kept on disk and sent later.
     *
     * @return what came of it; fails with a {@link HandoffException} when the action is refused
     * @throws IllegalStateException when there is no ticket on the desk
     */
    public CompletableFuture<Outcome> act(Command command) {
        String key = situation().ticket();
        if (key.isEmpty()) {
            throw new IllegalStateException("There is no ticket to act on; show one first.");
        }
        if (queued() > 0) {
            // In order: what waits goes first.
            outbox.add(client, key, command);
            return CompletableFuture.supplyAsync(this::sendQueued).thenApply(sent -> Outcome.of(sent, key));
        }
        String once = UUID.randomUUID().toString();
        return client.command(key, command, once)
                .async()
                .<Outcome>thenApply(Outcome.Taken::new)
                .exceptionallyCompose(thrown -> kept(key, command, once, thrown))
                .whenComplete((outcome, failure) -> refresh());
    }

    /** It may have arrived all the same, so it keeps the key under which it was sent. */
    private CompletionStage<Outcome> kept(String key, Command command, String once, Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        if (cause instanceof HandoffException.Unreachable) {
            outbox.addTried(client, key, command, once);
            return CompletableFuture.completedFuture(new Outcome.Kept(String.valueOf(cause.getMessage())));
        }
        return CompletableFuture.failedFuture(cause == null ? thrown : cause);
    }

    private List<Outbox.Sent> sendQueued() {
        if (queued() == 0) {
            return List.of();
        }
        List<Outbox.Sent> sent = outbox.send(client);
        outbox.refused().forEach(action -> {
            outbox.discard(action);
            notices.accept(new Notice.NotTaken(action.key(), String.valueOf(action.refusal())));
        });
        if (!sent.isEmpty()) {
            refresh();
        }
        return sent;
    }

    private void tell(Situation now) {
        situation = now;
        situations.accept(now);
    }

    private void unwatch() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    /** Hears no more. The client and the outbox stay open. */
    @Override
    public synchronized void close() {
        unwatch();
        reading.cancel(true);
    }

    /** What came of an action. */
    public sealed interface Outcome {

        /** The service took it. */
        record Taken(CommandResult result) implements Outcome {}

        /** It lies on disk, and goes out when the service is back. */
        record Kept(String reason) implements Outcome {}

        private static Outcome of(List<Outbox.Sent> sent, String key) {
            return sent.stream()
                    .filter(one -> one.action().key().equals(key))
                    .reduce((first, last) -> last)
                    .<Outcome>map(last -> new Taken(last.result()))
                    .orElseGet(() -> new Kept(""));
        }
    }
}
