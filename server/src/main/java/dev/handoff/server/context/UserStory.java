package dev.handoff.server.context;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code As a <role> I want <want> so that <benefit>}, in English or Polish.
 *
 * @param benefit blank when the sentence gives none
 */
record UserStory(String role, String want, String benefit, String where, String text) {

    private static final int LONGEST = 2_000;
    private static final String[] ROLE = {"as a ", "as an ", "as the ", "as one of the ", "jako "};
    private static final String[] WANT = {
        " i want ",
        " i wanna ",
        " i'd like ",
        " i would like ",
        " i need ",
        " i must ",
        " i can ",
        " i should ",
        " i wish ",
        " i expect ",
        " i am able ",
        " i'm able ",
        " i will ",
        " i may ",
        " i could ",
        " we want ",
        " we need ",
        " we would like ",
        " want to ",
        " i do not want ",
        " i don't want ",
        " i have ",
        " i get ",
        " i receive ",
        " i see ",
        " i only want ",
        " i also want ",
        " i would want ",
        " chcę ",
        " chce ",
        " chciałbym ",
        " chcialbym ",
        " chciałabym ",
        " chcialabym ",
        " potrzebuję ",
        " potrzebuje ",
        " mogę ",
        " moge ",
        " chcemy ",
        " muszę ",
        " musze "
    };
    private static final String[] ASIDE = {". ", ": ", "; ", " - ", " – ", " — "};
    private static final Pattern MECHANISM = Pattern.compile(
            "^(?:so (?:that )?|in order that |żeby |zeby |aby )?(?:it|this|that|this one|the (?:link|page|button|app|system|screen|form))"
                    + " (?:will |would |can )?(?:takes?|opens?|brings?|redirects?|shows?|displays?|navigates?|loads?|goes|go|leads?|sends?)\\b");

    private static final String[] BENEFIT = {
        " so that ",
        " so as to ",
        " in order to ",
        " in order that ",
        " so i ",
        " so we ",
        " so my ",
        " so the ",
        " so it ",
        " so they ",
        " so there ",
        " so, ",
        " because ",
        " such that ",
        " thus ",
        " to enable ",
        " in order for ",
        " so users ",
        " so people ",
        " so customers ",
        " so other ",
        " żeby ",
        " zeby ",
        " aby ",
        " by móc ",
        " by moc ",
        " dzięki czemu ",
        " dzieki czemu ",
        " ponieważ ",
        " poniewaz ",
        " bo "
    };

    static @Nullable UserStory find(String block, String where) {
        String head = block.substring(0, Math.min(block.length(), LONGEST));
        String text = head.replace('\n', ' ')
                .replaceAll("[*_\"“”]", "")
                .replace(",", " , ")
                .replaceAll("\\s+", " ");
        String lower = " " + text.toLowerCase(Locale.ROOT) + " ";
        int as = first(lower, ROLE, 0, " ");
        if (as < 0 || as > 60) {
            return null;
        }
        int want = first(lower, WANT, as, "");
        if (want < 0 || want - as > 220) {
            return null;
        }
        int role = lower.indexOf(' ', as + 1);
        int benefit = first(lower, BENEFIT, want + 3, "");
        int end = sentenceEnd(lower, benefit < 0 ? want : benefit);
        String wanted = lower.substring(want, benefit < 0 ? end : benefit).strip();
        String gain = benefit < 0 ? "" : lower.substring(benefit, end).strip();
        return new UserStory(lower.substring(role, want).strip(), wanted, gain, where, block.strip());
    }

    /** Many a summary is the story itself, or its beginning. */
    boolean isBegunBy(String summary) {
        String start = summary.substring(0, Math.min(25, summary.length())).toLowerCase(Locale.ROOT);
        return text.toLowerCase(Locale.ROOT).contains(start);
    }

    /** "So that it takes me to a new tab": what the screen does, not what it is good for. */
    boolean benefitIsMechanism() {
        return MECHANISM.matcher(benefit).find();
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

    private static int first(String text, String[] phrases, int from, String before) {
        int best = -1;
        for (String phrase : phrases) {
            int at = text.indexOf(before + phrase, from);
            best = at >= 0 && (best < 0 || at < best) ? at : best;
        }
        return best;
    }

    private static int sentenceEnd(String text, int from) {
        int stop = text.indexOf(". ", from);
        return stop < 0 ? text.length() : stop;
    }
}
