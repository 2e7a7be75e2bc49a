package dev.handoff.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber is sent: the body of a webhook, shaped by the Standard Webhooks specification. It names tickets, items and
 * places, and nobody; what people wrote stays where it is.
 *
 * @param type for example {@code context.gap.opened}
 * @param timestamp when it happened, as an ISO 8601 instant in UTC
 */
public record WebhookEvent(String type, String timestamp, Data data) {

    /**
     * @param ticket null for {@code report.published}
     * @param from id of the sending site; {@code ?} where nothing tells
     * @param to id of the receiving site; {@code ?} where nothing tells
     * @param team as the ticket's team field names it; null where there is none
     * @param gaps of {@code context.gap.*}
     * @param handoff of {@code handoff.*} and {@code question.*}
     * @param question of {@code question.*}
     * @param report of {@code report.published}
     */
    public record Data(
            @Nullable Ticket ticket,
            @Nullable String from,
            @Nullable String to,
            @Nullable String team,
            @Nullable Gaps gaps,
            @Nullable Crossing handoff,
            @Nullable Question question,
            @Nullable Report report) {}

    /**
     * @param tracker the tracker's name in the service's settings
     * @param id the tracker's own id, which stays when the key changes
     * @param project the project's key
     * @param url the ticket's page, for people; null where its tracker is no longer configured
     * @param api where the API tells more of it, relative to the service
     */
    public record Ticket(
            String tracker,
            String id,
            String key,
            String project,
            @Nullable String url,
            String api) {}

    /**
     * @param items ids of the items that became gaps, or are none any more
     * @param open ids of all items that are gaps now
     * @param crossing false when the ticket crosses no more, so that nothing is asked of it
     */
    public record Gaps(List<String> items, List<String> open, boolean crossing) {

        public Gaps {
            items = List.copyOf(items);
            open = List.copyOf(open);
        }
    }

    /**
     * @param number which of the ticket's hand-offs, from 1
     * @param offeredAt when the ticket crossed, as an ISO 8601 instant in UTC; null before
     * @param rebuilt true when it was first seen later, and the instant comes from the changelog
     */
    public record Crossing(int number, @Nullable String offeredAt, boolean rebuilt) {}

    /**
     * @param id unique on the ticket, for example {@code 1.2}
     * @param item for example {@code HARM}
     * @param site id of the site of whoever is asked; null where it is unknown
     * @param askedAt ISO 8601 instant in UTC
     * @param answeredAt ISO 8601 instant in UTC; null while it is open
     */
    public record Question(
            String id,
            String item,
            @Nullable String site,
            String askedAt,
            @Nullable String answeredAt) {}

    /**
     * @param id of the report, the same when it is published again
     * @param from first day it tells of, ISO 8601
     * @param until last day it tells of, ISO 8601
     * @param url its page, for people; null where there is none
     */
    public record Report(
            String id, String from, String until, @Nullable String url) {}
}
