package dev.handoff.server.library;

import java.util.List;

/**
 * A regulation that tickets may have to name.
 *
 * @param domain words of this domain must stand in a ticket before the triggers count; blank for a rule that binds everybody
 * @param notIn in a ticket about this domain the triggers do not count, because other rules take its place; blank for none
 * @param yieldsTo ids of sources that take this one's place in a ticket that calls for them
 * @param why it matters, one or two sentences
 * @param status in force since when, as last checked
 * @param ask what a product lead must answer
 * @param cites how a ticket may name it; any of these answers it
 */
public record Source(
        String id,
        String title,
        String url,
        String domain,
        String notIn,
        List<String> yieldsTo,
        String why,
        String status,
        List<String> ask,
        List<String> cites,
        Validity validity) {

    public Source {
        yieldsTo = List.copyOf(yieldsTo);
        ask = List.copyOf(ask);
        cites = List.copyOf(cites);
    }
}
