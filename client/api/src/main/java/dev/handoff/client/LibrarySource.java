package dev.handoff.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the library that tickets may have to name. Not legal advice.
 *
 * @param id catalogue id
 * @param url where to read it
 * @param domain words of this domain must stand in a ticket before its triggers count; blank for a rule that binds everybody
 * @param why it matters, one or two sentences
 * @param status in force since when, as last checked
 * @param ask what a product lead must answer
 * @param cites how a ticket may name it; any of these answers it
 * @param triggers phrases that call for it, as the library's file writes them
 * @param effective the first day it applies, as an ISO 8601 date; null where it has long done so
 * @param reviewBy the day by which somebody must have read the entry again; null for never
 * @param supersedes rules that it replaces and that tickets may still cite
 * @param successor what replaces it as a whole; null where nothing does
 */
public record LibrarySource(
        String id,
        String title,
        String url,
        String domain,
        String why,
        String status,
        List<String> ask,
        List<String> cites,
        List<String> triggers,
        @Nullable String effective,
        @Nullable String reviewBy,
        List<Superseded> supersedes,
        @Nullable Successor successor) {

    public LibrarySource {
        ask = List.copyOf(ask);
        cites = List.copyOf(cites);
        triggers = List.copyOf(triggers);
        supersedes = List.copyOf(supersedes);
    }

    /**
     * @param rule as people know it
     * @param since the day from which it is replaced, as an ISO 8601 date
     * @param by what replaces it
     */
    public record Superseded(String rule, String since, String by) {}

    /**
     * @param source id of the source that stands in from that day on
     * @param since as an ISO 8601 date
     */
    public record Successor(String source, String since) {}
}
