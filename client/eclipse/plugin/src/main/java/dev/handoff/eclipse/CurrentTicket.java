package dev.handoff.eclipse;

import dev.handoff.client.Command;
import dev.handoff.client.HandoffClient;
import dev.handoff.client.Outbox;
import dev.handoff.ide.Notice;
import dev.handoff.ide.Situation;
import dev.handoff.ide.TicketDesk;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** Holds the desk of the workbench, tells views on their own thread, and starts anew when the settings change. */
public final class CurrentTicket implements AutoCloseable {

    private final Outbox outbox;
    private final List<Consumer<Situation>> viewers = new CopyOnWriteArrayList<>();
    private final List<Consumer<Notice>> hearers = new CopyOnWriteArrayList<>();
    private final IPropertyChangeListener settings = change -> reconnect();
    private @Nullable HandoffClient client;
    private @Nullable TicketDesk desk;
    private Situation situation = new Situation.NoTicket();
    private String key = "";

    CurrentTicket(Path state) {
        outbox = Outbox.in(state.resolve("outbox"));
        Settings.store().addPropertyChangeListener(settings);
        connect();
    }

    private synchronized void connect() {
        if (Settings.server().isEmpty() || Settings.token().isEmpty()) {
            situation = new Situation.NoTicket();
            return;
        }
        try {
            client = Connection.client(Settings.server(), Settings.token());
        } catch (IllegalArgumentException e) {
            HandoffPlugin.log(e.getMessage() + " Set it under Preferences, Context Handoff.", e);
            return;
        }
        desk = new TicketDesk(client, outbox, InstantSource.system(), this::situated, this::noticed);
        desk.show(key);
    }

    /** After another server, token or language was set. */
    public synchronized void reconnect() {
        disconnect();
        connect();
        tell(situation);
    }

    private void disconnect() {
        if (desk != null) {
            desk.close();
            desk = null;
        }
        if (client != null) {
            client.close();
            client = null;
        }
    }

    public synchronized boolean connected() {
        return desk != null;
    }

    public synchronized Situation situation() {
        return situation;
    }

    public int queued() {
        return outbox.waiting().size();
    }

    /** Another ticket; blank for none. */
    public synchronized void show(String wanted) {
        key = wanted;
        if (desk != null) {
            desk.show(wanted);
        }
    }

    public synchronized void refresh() {
        if (desk == null) {
            reconnect();
        } else {
            desk.refresh();
        }
    }

    /** @return what came of it; empty-handed where there is no connection or no ticket */
    public synchronized CompletableFuture<TicketDesk.Outcome> act(Command command) {
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

    void hear(Consumer<Notice> hearer) {
        hearers.add(hearer);
    }

    void unhear(Consumer<Notice> hearer) {
        hearers.remove(hearer);
    }

    private void situated(Situation now) {
        synchronized (this) {
            situation = now;
        }
        tell(now);
    }

    private void tell(Situation now) {
        onScreen(() -> viewers.forEach(viewer -> viewer.accept(now)));
    }

    private void noticed(Notice notice) {
        onScreen(() -> hearers.forEach(hearer -> hearer.accept(notice)));
    }

    static void onScreen(Runnable task) {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            if (!display.isDisposed()) {
                display.asyncExec(task);
            }
        }
    }

    @Override
    public synchronized void close() {
        Settings.store().removePropertyChangeListener(settings);
        disconnect();
    }
}
