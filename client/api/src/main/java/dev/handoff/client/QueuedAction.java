package dev.handoff.client;

import org.jspecify.annotations.Nullable;

/**
 * A command that waits on disk to be sent.
 *
 * @param id its own; also the idempotency key under which it is sent, so that it is done once
 * @param server for which it was meant
 * @param key the ticket's key
 * @param command what is asked
 * @param queuedAt when the person gave it, as an ISO 8601 instant in UTC
 * @param triedAt when it was first sent without hearing what became of it; null while it was not
 * @param refusal why it will not be sent again; null while it waits
 */
public record QueuedAction(
        String id,
        String server,
        String key,
        Command command,
        String queuedAt,
        @Nullable String triedAt,
        @Nullable String refusal) {

    QueuedAction tried(String at) {
        return triedAt != null ? this : new QueuedAction(id, server, key, command, queuedAt, at, refusal);
    }

    QueuedAction refused(String why) {
        return new QueuedAction(id, server, key, command, queuedAt, triedAt, why);
    }
}
