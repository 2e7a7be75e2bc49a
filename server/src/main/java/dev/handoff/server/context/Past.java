package dev.handoff.server.context;

import dev.handoff.server.context.Known.Told;
import dev.handoff.server.context.Trace.Answered;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a firm's recent tickets tell about a new one. Immutable. */
public final class Past {

    private static final Past NONE = of(List.of(), PastSettings.defaults());

    /** Laying out a large project anew after each ticket would cost more than it tells. */
    private static final int SMALL = 300;

    private final Known known;
    private final Known fresh;
    private final PastSettings settings;
    private final @Nullable Said said;

    /** @param fresh what has been learnt since; its tickets count for nothing in {@code known} any more */
    private Past(Known known, Known fresh, PastSettings settings, @Nullable Said said) {
        this.known = known;
        this.fresh = fresh;
        this.settings = settings;
        this.said = said;
    }

    public static Past none() {
        return NONE;
    }

    public static Past of(Collection<Trace> recent, PastSettings settings) {
        return new Past(Known.of(recent, settings), Known.of(List.of(), settings), settings, null);
    }

    /** The same with one more ticket, or a newer trace of it. */
    public Past with(Trace trace) {
        if (trace.equals(trace(trace.key()))) {
            return this;
        }
        Map<TicketKey, Trace> newer = new HashMap<>(fresh.traces());
        newer.put(trace.key(), trace);
        boolean large = known.traces().size() > SMALL && newer.size() <= SMALL;
        return large
                ? new Past(known, Known.of(newer.values(), settings), settings, said)
                : of(all(newer).values(), settings).recalling(said);
    }

    public Past without(TicketKey key) {
        Map<TicketKey, Trace> left = all(fresh.traces());
        return left.remove(key) == null ? this : of(left.values(), settings).recalling(said);
    }

    private Map<TicketKey, Trace> all(Map<TicketKey, Trace> newer) {
        Map<TicketKey, Trace> all = new HashMap<>(known.traces());
        all.putAll(newer);
        return all;
    }

    /** The same for a ticket on which our comment stands. */
    public Past recalling(@Nullable Said before) {
        return new Past(known, fresh, settings, before);
    }

    public int size() {
        return isEmpty() ? 0 : all(fresh.traces()).size();
    }

    boolean isEmpty() {
        return known.traces().isEmpty() && fresh.traces().isEmpty();
    }

    @Nullable
    Trace trace(TicketKey key) {
        Trace newer = fresh.traces().get(key);
        return newer != null ? newer : known.traces().get(key);
    }

    /** Is it known what was said on this ticket before? */
    boolean hasSpoken() {
        return said != null;
    }

    /** Criteria and worked cases of other tickets. */
    Stream<Told> criteria(TicketKey own, Predicate<Answered> wanted) {
        return others(own, Known::criteria, told -> wanted.test(told.answer()));
    }

    /** Answers of other tickets that may be shown. */
    Stream<Told> examples(TicketKey own, Item item, String language) {
        return others(own, all -> all.examples(Said.slot(item, language)), told -> true);
    }

    private Stream<Told> others(TicketKey own, Function<Known, List<Told>> part, Predicate<Told> wanted) {
        Stream<Told> older = part.apply(known).stream()
                .filter(wanted)
                .filter(told -> !fresh.traces().containsKey(told.trace().key()));
        return Stream.concat(part.apply(fresh).stream().filter(wanted), older)
                .filter(told -> !told.trace().key().equals(own));
    }

    /** Is the line, by its hash, the template's own on this ticket? */
    boolean repeats(TicketKey key, long line) {
        Trace own = known.traces().get(key);
        return known.repeated().has(line, own != null && own.lines().contains(line));
    }

    /** What was said of this ticket before; null when nothing was, or its text has changed since and everything is open again. */
    @Nullable
    Said saidOf(String text) {
        return said != null && said.text().equals(text) ? said : null;
    }

    /**
     * Examples for the asks on this ticket; the one shown before stays while it is there.
     *
     * @param text a hash of the ticket's, as in {@link Said#text()}
     * @param copies what was found to be copied: that is no example to follow
     */
    GoodAnswers goodAnswers(Ticket ticket, String text, Map<Item, TicketKey> copies) {
        Choice choice = new Choice(ticket, this, copies);
        return (item, language) -> {
            String shown = said == null ? null : said.example(item, language);
            if (shown == null || (shown.isEmpty() && saidOf(text) == null)) {
                return choice.best(item, language);
            }
            GoodAnswer same = choice.from(shown, item, language);
            return same != null || shown.isEmpty() ? same : choice.best(item, language);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Past past
                && all(fresh.traces()).equals(past.all(past.fresh.traces()))
                && Objects.equals(said, past.said);
    }

    @Override
    public int hashCode() {
        return size();
    }
}
