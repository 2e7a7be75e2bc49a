package dev.handoff.server.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.client.HandoffEvent;
import dev.handoff.client.Person;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.EventJson;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.Reasons;
import dev.handoff.server.handoff.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events as the API tells them, in the language of whoever asks. */
final class Timeline {

    private final Reasons reasons;

    Timeline(Reasons reasons) {
        this.reasons = reasons;
    }

    String crossing(String why) {
        return reasons.crossing(why);
    }

    /** Those that count, oldest first. */
    List<HandoffEvent> of(Ledger ledger, Predicate<Event> counts) {
        List<HandoffEvent> told = new ArrayList<>();
        for (int i = 0; i < ledger.events().size(); i++) {
            Event event = ledger.events().get(i);
            if (counts.test(event)) {
                told.add(wire(i + 1L, event));
            }
        }
        return told;
    }

    /** What came after this number. */
    List<HandoffEvent> after(Ledger ledger, long seq) {
        return of(ledger, event -> true).stream()
                .filter(event -> event.seq() > seq)
                .toList();
    }

    private HandoffEvent wire(long seq, Event event) {
        // Every event names what it is about alike; what it says stands under one of a few names.
        JsonObject json = JsonParser.parseString(EventJson.write(event)).getAsJsonObject();
        return new HandoffEvent(
                seq,
                event.stamp().handoff(),
                event.at().toString(),
                EventJson.type(event),
                person(event.by()),
                event.stamp().door().way().name().toLowerCase(Locale.ROOT),
                text(json, "item"),
                text(json, "question"),
                said(event, json));
    }

    private String said(Event event, JsonObject json) {
        if (event instanceof Event.Declined declined) {
            return reasons.say(declined.reason());
        }
        if (event instanceof Event.Misheard misheard) {
            return reasons.say(misheard);
        }
        if (event instanceof Event.Reopened reopened) {
            return reopened.diff().toString();
        }
        String why = text(json, "why");
        if (why != null) {
            return crossing(why);
        }
        return Stream.of("text", "reason")
                .<@Nullable String>map(name -> text(json, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static @Nullable String text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }

    static Person person(Who who) {
        return new Person(who.id(), who.name());
    }
}
