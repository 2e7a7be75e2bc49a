package dev.handoff.server.jira;

import org.jspecify.annotations.Nullable;

/**
 * A webhook delivery, understood as far as intake needs it. The payload is a hint, never the truth: the ticket is read again.
 *
 * @param identity what makes a repeated delivery recognisable: {@code X-Atlassian-Webhook-Identifier}, or where absent a
 *     digest of event, issue, timestamp and changelog or comment id
 * @param event for example {@code jira:issue_updated} or {@code comment_created}
 * @param issueId the tracker's issue id or, where only that is known, its key; null when the delivery is about no ticket
 * @param actorId account id, user key or name of who caused it; null when the payload does not tell
 * @param deleted true when the ticket itself is gone
 */
public record Delivery(
        String identity,
        String event,
        @Nullable String issueId,
        @Nullable String issueKey,
        @Nullable String actorId,
        boolean deleted) {}
