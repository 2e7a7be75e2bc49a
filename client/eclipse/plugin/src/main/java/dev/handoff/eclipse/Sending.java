package dev.handoff.eclipse;

import dev.handoff.client.Command;
import dev.handoff.ide.TicketDesk.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;

/** An action on its way, seen in the Progress view, where it can be cancelled. */
final class Sending extends Job {

    private static final long BEAT = 200;

    private final Command command;
    private final BiConsumer<@Nullable Outcome, @Nullable Throwable> done;

    /** @param done told what came of it, on the user interface's thread */
    Sending(String name, Command command, BiConsumer<@Nullable Outcome, @Nullable Throwable> done) {
        super(name);
        this.command = command;
        this.done = done;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        CompletableFuture<Outcome> outcome = HandoffPlugin.get().current().act(command);
        try {
            Outcome came = awaited(outcome, monitor);
            Screen.later(() -> done.accept(came, null));
        } catch (ExecutionException e) {
            Screen.later(() -> done.accept(null, e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        }
        return Status.OK_STATUS;
    }

    private static @Nullable Outcome awaited(CompletableFuture<Outcome> outcome, IProgressMonitor monitor)
            throws ExecutionException, InterruptedException {
        while (!monitor.isCanceled()) {
            try {
                return outcome.get(BEAT, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                monitor.worked(1);
            }
        }
        outcome.cancel(true);
        return null;
    }

    @Override
    public boolean belongsTo(Object family) {
        return HandoffPlugin.ID.equals(family);
    }
}
