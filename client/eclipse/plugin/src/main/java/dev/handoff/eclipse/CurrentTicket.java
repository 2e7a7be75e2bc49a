package dev.handoff.eclipse;

import dev.handoff.client.Command;
import dev.handoff.client.HandoffClient;
import dev.handoff.client.Outbox;
import dev.handoff.ide.Drafts;
import dev.handoff.ide.Notice;
import dev.handoff.ide.Situation;
import dev.handoff.ide.TicketDesk;
import dev.handoff.ide.TicketFollower;
import dev.handoff.ide.TicketIndex;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.jspecify.annotations.Nullable;

/** Holds the desk of the workbench, tells views on their own thread, and starts anew when the settings change. */
public final class CurrentTicket implements AutoCloseable {

    private static final long SETTLED = 50;

    private final Outbox outbox;
    private final Drafts drafts = new Drafts();
    private final TicketFollower follower = new TicketFollower(Settings::patterns);
    private final BranchFollower branches = new BranchFollower(follower, this::follow);
    private final List<Consumer<Situation>> viewers = new CopyOnWriteArrayList<>();
    private final Consumer<Notice> popups = new Popups();
    private final Troubles troubles = new Troubles();
    private final Waiting waiting = new Waiting();
    private final IPropertyChangeListener settings = change -> reconnect();
    // Reads the secure storage, which may ask for a password and be slow.
    private final Job connecting =
            Job.create(Settings.texts().say("ui.connecting"), (ICoreRunnable) monitor -> connect());
    private @Nullable HandoffClient client;
    private @Nullable TicketIndex index;
    private @Nullable TicketDesk desk;
    private Situation situation = new Situation.NoTicket();
    private String secret = "";
    private boolean unset;

    CurrentTicket(Path state) {
        outbox = Outbox.in(state.resolve("outbox"));
    }

    void begin() {
        Settings.store().addPropertyChangeListener(settings);
        branches.start();
        reconnect();
    }

    /** After another server, token or language was set. */
    public void reconnect() {
        connecting.schedule(SETTLED);
    }

    private void connect() {
        String server = Settings.server();
        String token = Settings.token();
        synchronized (this) {
            secret = token;
            disconnect();
            waiting.heard(new Situation.NoTicket());
            situation = new Situation.NoTicket();
            unset = server.isEmpty() || token.isEmpty();
            if (!unset) {
                open(server, token);
            }
        }
        tell(situation());
    }

    private void open(String server, String token) {
        try {
            HandoffClient opened = Connection.client(server, token);
            client = opened;
            index = new TicketIndex(opened, InstantSource.system());
            desk = new TicketDesk(opened, outbox, InstantSource.system(), this::situated, this::noticed);
            desk.show(follower.key());
        } catch (IllegalArgumentException e) {
            unset = true;
            HandoffPlugin.log(Settings.texts().say("log.address", server), e);
        }
    }

    private void disconnect() {
        if (desk != null) {
            desk.close();
            desk = null;
        }
        if (client != null) {
            client.close();
            client = null;
            index = null;
        }
    }

    /** Is there nothing to connect with yet? */
    public synchronized boolean isUnset() {
        return unset;
    }

    /** As it was when we connected; asking the storage each time would keep people waiting. */
    synchronized String token() {
        return secret;
    }

    public synchronized Situation situation() {
        return situation;
    }

    /** What waits to be sent to the service that is set. */
    public synchronized int queued() {
        return desk == null ? 0 : desk.queued();
    }

    Drafts drafts() {
        return drafts;
    }

    /** Empty where there is no connection. */
    synchronized Optional<TicketIndex> index() {
        return Optional.ofNullable(index);
    }

    /** Another ticket, chosen by a person; blank for the branch's. It stays until the branch changes. */
    public void show(String wanted) {
        follower.typed(wanted);
        follow();
    }

    private synchronized void follow() {
        if (desk != null) {
            desk.show(follower.key());
        }
    }

    public synchronized void refresh() {
        if (desk == null) {
            reconnect();
        } else {
            desk.refresh();
        }
    }

    /** May wait for the disk; not for the user interface's thread. */
    synchronized CompletableFuture<TicketDesk.Outcome> act(Command command) {
        return desk == null
                ? CompletableFuture.failedFuture(
                        new IllegalStateException(Settings.texts().say("ui.unconnected")))
                : desk.act(command);
    }

    /** Told at once, and of every change, on the user interface's thread. */
    void view(Consumer<Situation> viewer) {
        viewers.add(viewer);
        viewer.accept(situation());
    }

    void unview(Consumer<Situation> viewer) {
        viewers.remove(viewer);
    }

    private void situated(Situation now) {
        synchronized (this) {
            situation = now;
        }
        troubles.heard(now);
        waiting.heard(now);
        tell(now);
    }

    private void tell(Situation now) {
        Screen.later(() -> viewers.forEach(viewer -> viewer.accept(now)));
    }

    private void noticed(Notice notice) {
        Screen.later(() -> popups.accept(notice));
    }

    @Override
    public void close() {
        connecting.cancel();
        waiting.heard(new Situation.NoTicket());
        branches.stop();
        Settings.store().removePropertyChangeListener(settings);
        synchronized (this) {
            disconnect();
        }
    }
}
