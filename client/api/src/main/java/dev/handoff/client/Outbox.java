package dev.handoff.client;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Commands given while the service could not be reached. Each lies on disk before {@link #add} returns, and is sent in order when the
 * service is back, exactly once: the service knows a command by its key for a day. One that may have arrived longer ago is not sent
 * again but set aside, for the person to look at the ticket.
 *
 * <pre>{@code
 * Outbox outbox = Outbox.in(folder);
 * outbox.add(handoff, "HOM-12", Command.accept("The excess is doubled for drivers under 25, ..."));
 * outbox.send(handoff); // later, as often as one likes
 * }</pre>
 *
 * Several processes may share a folder; one of them sends at a time.
 */
public final class Outbox {

    /** The service keeps keys for a day; an hour is for clocks that differ. */
    static final Duration REMEMBERED = Duration.ofHours(23);

    private final OutboxFolder folder;
    private final InstantSource clock;

    private Outbox(OutboxFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * @param folder made when it is not there; readable by the user alone where the file system knows how
     * @throws java.io.UncheckedIOException naming the folder when it cannot be used
     */
    public static Outbox in(Path folder) {
        return in(folder, InstantSource.system());
    }

    static Outbox in(Path folder, InstantSource clock) {
        return new Outbox(OutboxFolder.open(folder), clock);
    }

    /** Keeps a command for the service that the client is for. */
    public QueuedAction add(HandoffClient client, String key, Command command) {
        return add(client, key, command, UUID.randomUUID().toString(), null);
    }

    /**
     * Keeps a command that was sent already, and whose answer was lost.
     *
     * @param once the key under which it was sent; under the same it is sent again, so that it is done once
     */
    public QueuedAction addTried(HandoffClient client, String key, Command command, String once) {
        return add(client, key, command, once, clock.instant().toString());
    }

    private QueuedAction add(HandoffClient client, String key, Command command, String once, @Nullable String triedAt) {
        Instant now = clock.instant();
        QueuedAction action = new QueuedAction(once, client.server(), key, command, now.toString(), triedAt, null);
        folder.add(action, now);
        return action;
    }

    /** What waits, in the order in which it will be sent. */
    public List<QueuedAction> waiting() {
        return folder.all().stream().filter(action -> action.refusal() == null).toList();
    }

    /** What was refused or set aside, with the reason, until somebody has read it ({@link #discard}). */
    public List<QueuedAction> refused() {
        return folder.all().stream().filter(action -> action.refusal() != null).toList();
    }

    /** Takes an action away, sent or not. */
    public void discard(QueuedAction action) {
        folder.remove(action);
    }

    /**
     * Sends what waits for the client's service, in order, until all is sent or the service cannot be reached. A refused action is set
     * aside with the reason, and so are the later ones on the same ticket, which were given without knowing of the refusal.
     *
     * @return what was sent now, with the answers
     */
    public List<Sent> send(HandoffClient client) {
        return folder.alone(() -> new OutboxRound(folder, client, clock).run());
    }

    /** An action that the service has taken. */
    public record Sent(QueuedAction action, CommandResult result) {}
}
