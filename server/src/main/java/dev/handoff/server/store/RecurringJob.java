package dev.handoff.server.store;

import java.time.Duration;

/**
 * Something that runs every so often, once in the whole cluster.
 *
 * @param name unique and stable: the row in the database carries it
 * @param every from the end of one run to the start of the next
 */
public record RecurringJob(String name, Duration every, Runnable run) {}
