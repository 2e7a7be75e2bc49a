package dev.handoff.eclipse;

import dev.handoff.ide.Situation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;

/** Shows in the Progress view, and on the view's tab, that a ticket is being read, where that takes its time. */
final class Waiting {

    private static final long SLOW = 400;
    private static final long BEAT = 200;

    private @Nullable Read current;

    synchronized void heard(Situation now) {
        if (current != null) {
            current.over.countDown();
            current.cancel();
            current = null;
        }
        if (now instanceof Situation.Reading reading) {
            current = new Read(Settings.texts().say("ui.reading", reading.key()));
            current.schedule(SLOW);
        }
    }

    private static final class Read extends Job {

        private final CountDownLatch over = new CountDownLatch(1);

        Read(String name) {
            super(name);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
            try {
                while (!monitor.isCanceled() && !over.await(BEAT, TimeUnit.MILLISECONDS)) {
                    monitor.worked(1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Status.OK_STATUS;
        }

        @Override
        public boolean belongsTo(Object family) {
            return HandoffPlugin.ID.equals(family);
        }
    }
}
