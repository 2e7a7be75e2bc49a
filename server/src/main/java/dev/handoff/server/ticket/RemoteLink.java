package dev.handoff.server.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A link from a ticket to a page outside the tracker.
 *
 * @param globalId the caller-chosen identity that makes writing it again an update; null for links people added by hand
 */
public record RemoteLink(@Nullable String id, @Nullable String globalId, String url, String title, String summary) {}
