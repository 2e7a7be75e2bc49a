package dev.handoff.client;

/**
 * A ticket that was given up on after repeated failures.
 *
 * @param id to replay or delete it by
 * @param tracker the tracker's name in the service's settings
 * @param ticket the tracker's issue id, or a key
 * @param attempts how often it was tried
 * @param error what went wrong the last time
 * @param failedAt ISO 8601 instant in UTC
 */
public record DeadLetter(long id, String tracker, String ticket, int attempts, String error, String failedAt) {}
