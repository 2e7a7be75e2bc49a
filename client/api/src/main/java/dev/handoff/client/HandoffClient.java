package dev.handoff.client;

import com.google.gson.reflect.TypeToken;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

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

    /** All crossings of a ticket, the latest last. */
    public Exchange<Page<HandoffSummary>> handoffs(String key) {
        return exchange(Sending.get("tickets", key, "handoffs"), new TypeToken<Page<HandoffSummary>>() {});
    }

    /** @param number of the ticket's hand-offs, from 1 */
    public Exchange<Handoff> handoff(String key, int number) {
        return exchange(Sending.get("tickets", key, "handoffs", Integer.toString(number)), Handoff.class);
    }

    /** The questions on a ticket, in the order in which they were asked. */
    public Exchange<Page<Question>> questions(String key) {
        return exchange(Sending.get("tickets", key, "questions"), new TypeToken<Page<Question>>() {});
    }

    /** The questions that the token's owner asked, on any ticket, the newest first. */
    public Exchange<Page<Question>> asked() {
        return exchange(
                Sending.get("questions").with("asker", "me").with("limit", "200"), new TypeToken<Page<Question>>() {});
    }

    /**
     * Acts on the ticket's hand-off, as a {@code /handoff} comment does.
     *
     * <pre>{@code
     * handoff.command("HOM-12", Command.ask("HARM", "Who pays when the excess was shown wrongly?")).get();
     * }</pre>
     */
    public Exchange<CommandResult> command(String key, Command command) {
        return command(key, command, UUID.randomUUID().toString());
    }

    /** @param once a command sent twice under the same key within a day is done once */
    public Exchange<CommandResult> command(String key, Command command, String once) {
        return exchange(
                Sending.write("POST", Wire.GSON.toJson(command), once, "tickets", key, "commands"),
                CommandResult.class);
    }

    /** How long the service may hold back an answer when there is nothing new. */
    private static final Duration HELD = Duration.ofSeconds(25);

    /**
     * What is new on a ticket. Answers as soon as there is something, and else after 25 s with nothing.
     *
     * @param after {@link Changes#next()} of the answer before; blank to begin, which answers at once
     */
    public Exchange<Changes> changes(String key, String after) {
        Sending sending = Sending.get("tickets", key, "changes").with("after", after);
        return exchange(
                after.isBlank()
                        ? sending
                        : sending.with("wait", HELD.toSeconds() + "s").patient(HELD.plusSeconds(15)),
                Changes.class);
    }

    /**
     * Tells of what is new on a ticket until it is closed.
     *
     * @param news told on a thread of the client; read the ticket again then. Also told, perhaps with nothing in it, when the service is
     *     back after trouble
     * @param trouble told each time the service could not be asked; it is asked again by itself
     */
    public TicketWatch watch(String key, Consumer<Changes> news, Consumer<HandoffException> trouble) {
        return new TicketWatch(this, key, news, trouble).begin();
    }

    Runnable later(Duration wait, Runnable task) {
        return transport.later(wait, task);
    }

    /** The address of the service, without {@code /api/v1}. */
    public String server() {
        return transport.server();
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
