package dev.handoff.ide;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Which ticket is worked on. The active task counts before the branch, as it was chosen on purpose; a key that somebody typed counts
 * before both, until one of them changes.
 */
public final class TicketFollower {

    private final Supplier<KeyPatterns> patterns;
    private String branch = "";
    private String task = "";
    private String typed = "";

    /** @param patterns asked each time, as people change them */
    public TicketFollower(Supplier<KeyPatterns> patterns) {
        this.patterns = patterns;
    }

    /**
     * @param name of the branch as it stands; blank for none
     * @return did another ticket come of it, perhaps?
     */
    public synchronized boolean branch(String name) {
        boolean changed = !Objects.equals(branch, name);
        if (changed) {
            branch = name;
            typed = "";
        }
        return changed;
    }

    /**
     * @param title of the active task, with the ticket's key somewhere in it; blank for none
     * @return did another ticket come of it, perhaps?
     */
    public synchronized boolean task(String title) {
        boolean changed = !Objects.equals(task, title);
        if (changed) {
            task = title;
            typed = "";
        }
        return changed;
    }

    public synchronized void typed(String key) {
        typed = key.strip().toUpperCase(Locale.ROOT);
    }

    /** The ticket's key; blank where nothing names one. */
    public synchronized String key() {
        if (!typed.isEmpty()) {
            return typed;
        }
        KeyPatterns now = patterns.get();
        return now.in(task).or(() -> now.in(branch)).orElse("");
    }
}
