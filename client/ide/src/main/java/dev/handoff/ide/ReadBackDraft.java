package dev.handoff.ide;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A read-back while it is written. The service decides; this tells beforehand what it would say, so that nobody is refused by surprise.
 *
 * @param text as written so far
 * @param leastWords the service's rule
 * @param copied share of its three-word runs that stand among the ticket's words just so, 0 to 1; the service may find more, because
 *     it knows all of the ticket
 */
public record ReadBackDraft(String text, int leastWords, double copied) {

    /** From here on it reads like the ticket's own words. */
    private static final double MUCH = 0.6;

    /** As the service counts. */
    private static final int RUN = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,-][\\p{L}\\p{N}]+)*");

    /** @param view the ticket that is read back */
    public static ReadBackDraft of(String text, TicketView view) {
        StringBuilder ticket = new StringBuilder();
        view.checklist().items().forEach(item -> ticket.append(item.evidence()).append(" . "));
        int least = view.handoff() == null ? 0 : view.handoff().readBackWords();
        return new ReadBackDraft(text, least, share(words(text), words(ticket.toString())));
    }

    /** How many words there are. */
    public int count() {
        return words(text).length;
    }

    /** How many are still missing; 0 for none. */
    public int missing() {
        return Math.max(0, leastWords - count());
    }

    /** Likely to be refused for it. */
    public boolean mostlyCopied() {
        return missing() == 0 && copied > MUCH;
    }

    private static String[] words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toArray(String[]::new);
    }

    private static double share(String[] draft, String[] ticket) {
        Set<String> own = runs(draft);
        Set<String> theirs = runs(ticket);
        long known = own.stream().filter(theirs::contains).count();
        return own.isEmpty() ? 0 : (double) known / own.size();
    }

    private static Set<String> runs(String[] words) {
        return IntStream.rangeClosed(0, words.length - RUN)
                .mapToObj(start -> String.join(" ", Arrays.copyOfRange(words, start, start + RUN)))
                .collect(Collectors.toSet());
    }
}
