package dev.handoff.client;

/**
 * Somebody whom the tracker knows.
 *
 * @param id the tracker's account id or user key; blank for Handoff itself, or where the tracker gave none
 * @param name as shown to people
 */
public record Person(String id, String name) {}
