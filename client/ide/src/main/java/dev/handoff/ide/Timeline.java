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

    /** Empty before the ticket crosses. */
    public List<Entry> of(TicketView view, Instant now) {
        Handoff handoff = view.handoff();
        List<Entry> entries = new ArrayList<>();
        for (HandoffEvent event : handoff == null ? List.<HandoffEvent>of() : handoff.timeline()) {
            entries.add(0, new Entry(clock.moment(Instant.parse(event.at()), now), sentence(event, view)));
        }
        return entries;
    }

    private String sentence(HandoffEvent event, TicketView view) {
        String item = event.item() == null ? "" : view.name(event.item());
        String who = event.by().name();
        String said = event.text().isBlank() ? "" : ": " + event.text();
        try {
            return texts.say("event." + event.type(), who, item) + said;
        } catch (MissingResourceException newerThanThisClient) {
            return texts.say("event.other", who, event.type()) + said;
        }
    }
}
