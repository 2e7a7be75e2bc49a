package dev.handoff.server.store;

import org.jspecify.annotations.Nullable;

/**
 * Which tickets may teach something about one ticket.
 *
 * @param project null for every project of the tracker
 */
record RecentScope(String tracker, @Nullable String project) {}
