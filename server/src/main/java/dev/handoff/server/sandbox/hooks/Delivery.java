package dev.handoff.server.sandbox.hooks;

/**
 * One attempt to deliver.
 *
 * @param identifier the same for all attempts
 * @param attempt counted from 1
 * @param outcome the status answered, or what went wrong
 */
public record Delivery(Hook hook, String identifier, String event, String body, int attempt, String outcome) {}
