package dev.handoff.server.context;

import dev.handoff.server.ticket.TicketKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one ticket to judge later ones by: short answers that may be shown, and hashes of the rest.
 *
 * @param family the key of the ticket above it, or else its own summary: tickets of one family repeat each other for good reasons
 * @param author a hash that tells reporters apart, and names nobody; 0 when unknown
 * @param subject stems of the words of its summary
 * @param lines hashes of its lines
 */
public record Trace(
        TicketKey key,
        String family,
        long author,
        @Nullable Instant created,
        Set<String> components,
        Set<String> labels,
        Set<String> subject,
        Hashes lines,
        List<Answered> answers) {

    public Trace {
        components = Set.copyOf(components);
        labels = Set.copyOf(labels);
        subject = Set.copyOf(subject);
        answers = List.copyOf(answers);
    }

    /** Of a ticket that not everybody may read: nothing but that it is there. */
    static Trace bare(TicketKey key) {
        return new Trace(key, "", 0, null, Set.of(), Set.of(), Set.of(), Hashes.NONE, List.of());
    }

    /**
     * One answered item.
     *
     * @param language {@code en} or {@code pl}
     * @param text fit to be shown on another ticket; blank where the answer is not
     * @param runs of the words of criteria and worked cases; empty for other items
     * @param home does it speak of what the rest of its ticket speaks of? A "definition of done" does not
     */
    public record Answered(Item item, String language, String text, Hashes runs, boolean home) {}
}
