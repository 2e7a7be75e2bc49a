package dev.handoff.server.notify;

import dev.handoff.server.outside.Reach;
import java.time.Duration;
import java.util.List;

/**
 * Who is sent webhooks, and how.
 *
 * @param timeout for one request, from connecting to the last byte of the answer
 * @param keep how long it is kept what was delivered
 */
public record WebhookSettings(List<Subscriber> subscribers, Reach reach, Duration timeout, Duration keep) {

    public WebhookSettings {
        subscribers = List.copyOf(subscribers);
    }

    public List<String> names() {
        return subscribers.stream().map(Subscriber::name).toList();
    }
}
