package dev.handoff.eclipse;

import java.util.Objects;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** The bundle while it runs. */
public final class HandoffPlugin extends AbstractUIPlugin {

    public static final String ID = "dev.handoff.eclipse";

    private static @Nullable HandoffPlugin running;

    private @Nullable CurrentTicket current;

    @Override
    public void start(BundleContext context) throws Exception {
        super.start(context);
        running = this;
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        if (current != null) {
            current.close();
        }
        running = null;
        super.stop(context);
    }

    public static HandoffPlugin get() {
        return Objects.requireNonNull(running, "the bundle does not run");
    }

    /** The ticket that is worked on; the same for all windows. */
    public synchronized CurrentTicket current() {
        if (current == null) {
            current = new CurrentTicket(getStateLocation().toFile().toPath());
            current.begin();
        }
        return current;
    }

    /** @param message what happened, to what, and what to do next */
    static void log(String message, @Nullable Throwable cause) {
        get().getLog().warn(message, cause);
    }

    /** For what passes by itself, and may explain something later. */
    static void note(String message) {
        get().getLog().info(message);
    }
}
