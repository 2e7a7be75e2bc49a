package dev.handoff.ide;

import dev.handoff.client.HandoffClient;
import dev.handoff.client.HandoffException;
import dev.handoff.client.TicketQuery;
import dev.handoff.client.TicketSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tickets that were judged last, to choose from by key or words. Asks the service now and then, and never waits for it. */
public final class TicketIndex {

    private static final int MOST = 200;
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final HandoffClient client;
    private final InstantSource clock;
    private volatile List<TicketSummary> known = List.of();
    private Instant asked = Instant.MIN;

    public TicketIndex(HandoffClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Those whose key or title has all the words of what was typed so far; from what is known by now. */
    public List<TicketSummary> matching(String typed, int most) {
        refresh();
        List<String> words = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return known.stream()
                .filter(ticket -> {
                    String text = label(ticket).toLowerCase(Locale.ROOT);
                    return words.stream().allMatch(text::contains);
                })
                .limit(most)
                .toList();
    }

    /** For example "HOM-12 Excess for young drivers"; the key alone where the title is not for everybody. */
    public static String label(TicketSummary ticket) {
        return ticket.title() == null ? ticket.key() : ticket.key() + "  " + ticket.title();
    }

    /** Asks the service when what is known is old. */
    public synchronized void refresh() {
        Instant now = clock.instant();
        if (asked.isBefore(now.minus(FRESH))) {
            asked = now;
            var unused = client.tickets(TicketQuery.all().limit(MOST))
                    .async()
                    .thenAccept(page -> known = page.items())
                    .exceptionally(failure -> later(failure));
        }
    }

    /** What is known stays; the desk tells of the trouble. */
    private synchronized Void later(Throwable failure) {
        asked = failure instanceof HandoffException ? clock.instant().minus(FRESH.dividedBy(2)) : asked;
        return null;
    }
}
