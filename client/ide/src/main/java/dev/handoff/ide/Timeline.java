package dev.handoff.ide;

import dev.handoff.client.Handoff;
import dev.handoff.client.HandoffEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;

/** The history of a hand-off as sentences, the newest first. */
public record Timeline(Texts texts, SiteClock clock) {

    /**
     * @param when in the reader's zone
     * @param text for example "Ola Nowak asked about HARM: Who pays the widow?"
     */
    public record Entry(String when, String text) {}

    public List<Entry> of(Handoff handoff, Instant now) {
        List<Entry> entries = new ArrayList<>();
        for (HandoffEvent event : handoff.timeline()) {
            entries.add(0, new Entry(clock.moment(Instant.parse(event.at()), now), sentence(event)));
        }
        return entries;
    }

    private String sentence(HandoffEvent event) {
        String item = event.item() == null ? "" : event.item();
        String who = event.by().name();
        String said = event.text().isBlank() ? "" : ": " + event.text();
        try {
            return texts.say("event." + event.type(), who, item) + said;
        } catch (MissingResourceException newerThanThisClient) {
            return texts.say("event.other", who, event.type()) + said;
        }
    }
}
