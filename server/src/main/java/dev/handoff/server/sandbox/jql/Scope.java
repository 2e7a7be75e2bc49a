package dev.handoff.server.sandbox.jql;

import dev.handoff.server.sandbox.tracker.Firm;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.time.Instant;

/** Who asks, when, and where: the reader's time zone decides what "2026-11-22" means. */
record Scope(Tracker tracker, User user, Instant now) {
    Firm firm() {
        return tracker.firm();
    }
}
