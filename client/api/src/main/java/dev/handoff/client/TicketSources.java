package dev.handoff.client;

import java.util.List;

/**
 * What the library holds for one ticket.
 *
 * @param key the ticket's key
 * @param sources the regulations it should name
 * @param context customer, partner, decision and glossary entries that help the receiver
 */
public record TicketSources(String key, List<Source> sources, List<Judgement.Context> context) {

    public TicketSources {
        sources = List.copyOf(sources);
        context = List.copyOf(context);
    }

    /**
     * @param id catalogue id
     * @param title blank when the library holds it no longer
     * @param url where to read it; blank when the library holds it no longer
     * @param why the words or behaviour that call for it
     * @param answered true when the ticket already names it
     * @param note what the day of the judgement has to say: the ticket cites a rule that has been replaced, or the source is not
     *     in force yet; blank when nothing
     */
    public record Source(String id, String title, String url, String why, boolean answered, String note) {}
}
