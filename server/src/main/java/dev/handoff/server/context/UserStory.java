package dev.handoff.server.context;

import java.util.Locale;

/**
 * {@code As a <role> I want <want> so that <benefit>}, in English or Polish.
 *
 * @param benefit blank when the sentence gives none
 * @param mechanical true when the benefit is only what the screen does: "so that it takes me to a new tab"
 */
record UserStory(String role, String want, String benefit, boolean mechanical, String where, String text) {

    private static final String[] ASIDE = {". ", ": ", "; ", " - ", " – ", " — "};

    /** Many a summary is the story itself, or its beginning. */
    boolean isBegunBy(String summary) {
        String start = summary.substring(0, Math.min(25, summary.length())).toLowerCase(Locale.ROOT);
        return text.toLowerCase(Locale.ROOT).contains(start);
    }

    /** What the story's block says after the wish: a second sentence, or what follows a colon or dash. */
    String aside() {
        String flat = text.replace('\n', ' ');
        int best = flat.length();
        for (String end : ASIDE) {
            int at = flat.indexOf(end);
            best = at >= 0 ? Math.min(best, at) : best;
        }
        return flat.substring(best);
    }
}
