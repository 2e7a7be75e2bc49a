package dev.handoff.ide;

import dev.handoff.client.Judgement;
import dev.handoff.client.TicketSources;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Something of the library that helps with a ticket.
 *
 * @param kind what it is, in a word
 * @param why it matters here, with what the day has to say of it
 * @param url where to read it; blank for nowhere
 */
public record LibraryRow(String kind, String title, String why, String url) {

    /** The rules first, then customers, partners, decisions and words. */
    public static List<LibraryRow> of(TicketSources sources, Texts texts) {
        List<LibraryRow> rows = new ArrayList<>();
        for (TicketSources.Source source : sources.sources()) {
            String title = source.title().isBlank() ? source.id() : source.title();
            String named = source.answered() ? texts.say("library.named") + " " : "";
            rows.add(new LibraryRow(
                    texts.say("library.source"),
                    title,
                    (named + source.why() + " " + source.note()).strip(),
                    web(source.url())));
        }
        for (Judgement.Context entry : sources.context()) {
            String text = entry.note().isBlank() ? entry.title() : entry.title() + ": " + entry.note();
            rows.add(new LibraryRow(texts.orElse("library." + entry.kind(), entry.kind()), text, entry.why(), ""));
        }
        return rows;
    }

    /** Only what a browser may be sent to; a library is written by people. */
    private static String web(String url) {
        try {
            String scheme = URI.create(url.strip()).getScheme();
            return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme) ? url.strip() : "";
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
