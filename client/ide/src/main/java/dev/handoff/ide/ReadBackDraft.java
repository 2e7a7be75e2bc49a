package dev.handoff.ide;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A read-back while it is written. The service decides; this tells beforehand what it would say, so that nobody is refused by surprise.
 *
 * @param text as written so far
 * @param leastWords the service's rule
 * @param copied words in a row that stand in the ticket just so, of all words, 0 to 1
 */
public record ReadBackDraft(String text, int leastWords, double copied) {

    /** From here on it reads like the ticket's own words. */
    private static final double MUCH = 0.6;

    private static final int RUN = 4;
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

    public boolean mostlyCopied() {
        return missing() == 0 && copied > MUCH;
    }

    public boolean mayBeSent() {
        return missing() == 0 && !mostlyCopied();
    }

    private static String[] words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toArray(String[]::new);
    }

    private static double share(String[] draft, String[] ticket) {
        String all = " " + String.join(" ", ticket) + " ";
        boolean[] copied = new boolean[draft.length];
        for (int i = 0; i + RUN <= draft.length; i++) {
            String run = String.join(" ", Arrays.copyOfRange(draft, i, i + RUN));
            if (all.contains(" " + run + " ")) {
                Arrays.fill(copied, i, i + RUN, true);
            }
        }
        int count = 0;
        for (boolean one : copied) {
            count += one ? 1 : 0;
        }
        return draft.length == 0 ? 0 : count / (double) draft.length;
    }
}
