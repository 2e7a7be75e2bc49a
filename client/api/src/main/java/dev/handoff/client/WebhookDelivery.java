package dev.handoff.client;

import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one subscriber.
 *
 * @param id to replay or delete it by
 * @param subscriber by name
 * @param event the {@code webhook-id}, the same at every attempt
 * @param type for example {@code context.gap.opened}
 * @param key the ticket's key; null where the event is about none
 * @param at when it happened, as an ISO 8601 instant in UTC
 * @param state {@code waiting}, {@code delivered} or {@code dead}
 * @param attempts how often it was tried
 * @param error what went wrong the last time; null where nothing did
 * @param due when it is tried next, as an ISO 8601 instant in UTC; null unless it waits
 * @param finishedAt when it was delivered or given up on, as an ISO 8601 instant in UTC; null while it waits
 */
public record WebhookDelivery(
        long id,
        String subscriber,
        String event,
        String type,
        @Nullable String key,
        String at,
        String state,
        int attempts,
        @Nullable String error,
        @Nullable String due,
        @Nullable String finishedAt) {}
