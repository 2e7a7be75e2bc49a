package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.notify.Subscriber;
import dev.handoff.server.notify.WebhookSettings;
import dev.handoff.server.outside.Reach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code webhooks}: what other systems are told, signed. */
public final class WebhooksSection {

    @JsonProperty
    private List<SubscriberEntry> subscribers = List.of();

    @JsonProperty
    private List<String> allowPrivate = List.of();

    @JsonProperty
    private String timeout = "20s";

    @JsonProperty
    private String keep = "30d";

    /** @param siteIds the sites there are */
    public WebhookSettings settings(Collection<String> siteIds) {
        List<Subscriber> known = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < subscribers.size(); i++) {
            String key = "webhooks.subscribers[" + i + "]";
            Subscriber subscriber = subscribers.get(i).subscriber(key, siteIds);
            if (!names.add(subscriber.name())) {
                throw new SettingsException(
                        key + ".name", "\"" + subscriber.name() + "\" is used twice; give each its own name");
            }
            encrypted(key, subscriber);
            known.add(subscriber);
        }
        return new WebhookSettings(known, reach(known), timeout(), keep());
    }

    private void encrypted(String key, Subscriber subscriber) {
        if (subscriber.url().getScheme().equals("http") && allowPrivate.isEmpty()) {
            throw new SettingsException(
                    key + ".url",
                    "is not encrypted; use https, or name its private address under webhooks.allowPrivate");
        }
    }

    /** Whoever writes the settings chooses the ports. */
    private Reach reach(List<Subscriber> known) {
        try {
            return Reach.of(
                    allowPrivate,
                    List.of(),
                    known.stream().map(Subscriber::port).toList());
        } catch (IllegalArgumentException e) {
            throw new SettingsException("webhooks.allowPrivate", String.valueOf(e.getMessage()));
        }
    }

    private Duration timeout() {
        Duration wanted = Values.duration("webhooks.timeout", timeout);
        if (wanted.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new SettingsException("webhooks.timeout", "\"" + timeout + "\" is too long; the most is 60s");
        }
        return Values.atLeast("webhooks.timeout", wanted, Duration.ofSeconds(1));
    }

    private Duration keep() {
        return Values.atLeast("webhooks.keep", Values.duration("webhooks.keep", keep), Duration.ofDays(1));
    }
}
