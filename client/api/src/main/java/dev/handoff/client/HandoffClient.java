package dev.handoff.client;

import com.google.gson.reflect.TypeToken;
import java.util.Locale;

/**
 * A client of one Handoff service. Safe for use by many threads; keep one, and close it when done.
 *
 * <pre>{@code
 * try (HandoffClient handoff = HandoffClient.builder()
 *         .server("https://handoff.firm.example")
 *         .token("hoff_read_...")
 *         .build()) {
 *     Checklist checklist = handoff.checklist("HOM-12").get();
 *     checklist.items().forEach(item -> System.out.println(item.name() + ": " + item.state()));
 * }
 * }</pre>
 *
 * Each method names a request; {@link Exchange#get()} sends it and waits, {@link Exchange#async()} sends it and goes on. Failures are
 * {@link HandoffException}s. Lost connections and "not now" are tried again; writes carry a key and are done once all the same. What
 * has not changed is not sent again (ETag).
 */
public final class HandoffClient implements AutoCloseable {

    private final Transport transport;

    HandoffClient(Transport transport) {
        this.transport = transport;
    }

    /** Only {@link HandoffClientBuilder#server} and {@link HandoffClientBuilder#token} are needed. */
    public static HandoffClientBuilder builder() {
        return new HandoffClientBuilder();
    }

    /** The last judgement of a ticket. */
    public Exchange<Judgement> ticket(String key) {
        return exchange(Sending.get("tickets", key), Judgement.class);
    }

    /** The items that apply to a ticket, in the client's language. */
    public Exchange<Checklist> checklist(String key) {
        return exchange(
                Sending.get("tickets", key, "checklist").with("language", transport.language()), Checklist.class);
    }

    /** What the library holds for a ticket. */
    public Exchange<TicketSources> sources(String key) {
        return exchange(Sending.get("tickets", key, "sources"), TicketSources.class);
    }

    /**
     * May a ticket pass? A closed gate is a {@link HandoffException.Conflict} whose problem names the gaps.
     */
    public Exchange<Gate> gate(String key) {
        return exchange(Sending.get("tickets", key, "gate"), Gate.class);
    }

    /** Tickets by their last judgement, newest first. */
    public Exchange<Page<TicketSummary>> tickets(TicketQuery query) {
        return exchange(query.sending(), new TypeToken<Page<TicketSummary>>() {});
    }

    /** A source of the library with its dates and triggers. */
    public Exchange<LibrarySource> source(String id) {
        return exchange(Sending.get("sources", id), LibrarySource.class);
    }

    /** Says that a question is wrong for a ticket. */
    public Exchange<Dismissal> dismiss(String key, String item, String reason) {
        return exchange(
                Sending.post(
                        new Dismissal.Request(item.toUpperCase(Locale.ROOT), reason), "tickets", key, "dismissals"),
                Dismissal.class);
    }

    /** Takes {@link #dismiss} back. */
    public Exchange<Void> undismiss(String key, String item) {
        return exchange(Sending.delete("tickets", key, "dismissals", item), Void.class);
    }

    private <T> Exchange<T> exchange(Sending sending, Class<T> type) {
        return exchange(sending, TypeToken.get(type));
    }

    private <T> Exchange<T> exchange(Sending sending, TypeToken<T> type) {
        return new Exchange<>(transport, sending, type);
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        transport.close();
    }
}
