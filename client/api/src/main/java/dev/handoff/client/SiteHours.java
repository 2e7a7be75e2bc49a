package dev.handoff.client;

/**
 * When a site works, seen from the instant of the answer.
 *
 * @param id as in the service's settings, for example {@code UK}; {@code ?} where nothing tells
 * @param name for people, for example {@code Leeds}
 * @param zone IANA time zone
 * @param open is it at work now?
 * @param opensAt when it opens next, as an ISO 8601 instant in UTC; while it is open, after the next closing
 * @param closesAt when it closes next
 */
public record SiteHours(String id, String name, String zone, boolean open, String opensAt, String closesAt) {}
