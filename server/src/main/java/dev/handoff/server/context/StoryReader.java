package dev.handoff.server.context;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds user stories by the words that open their three parts. */
final class StoryReader {

    private static final int LONGEST = 2_000;
    private static final int LATEST_ROLE = 60;
    private static final int BEGINNING = 120;
    private static final int LONGEST_ROLE = 220;

    private final List<String> roles;
    private final String[] firstWords;
    private final BitSet firstLetters = new BitSet();
    private final List<String> wishes;
    private final List<String> benefits;
    private final List<String> noReasons;
    private final Pattern mechanism;

    StoryReader(Cues cues) {
        roles = between(cues.all(Cue.STORY_ROLE));
        firstWords = cues.all(Cue.STORY_ROLE).stream()
                .map(role -> role.split(" ")[0])
                .distinct()
                .toArray(String[]::new);
        for (String word : firstWords) {
            firstLetters.set(Character.toLowerCase(word.charAt(0)));
            firstLetters.set(Character.toUpperCase(word.charAt(0)));
        }
        wishes = between(cues.all(Cue.STORY_WISH));
        benefits = between(cues.all(Cue.STORY_BENEFIT));
        noReasons = cues.all(Cue.STORY_NO_REASON).stream()
                .map(phrase -> " " + phrase)
                .toList();
        mechanism = Pattern.compile("^(?:" + cues.any(Cue.SO) + " )?" + cues.any(Cue.SCREEN) + " (?:"
                + cues.any(Cue.WILL) + " )?" + cues.any(Cue.SCREEN_DOES) + "\\b");
    }

    private static List<String> between(List<String> phrases) {
        return phrases.stream()
                .map(phrase -> " " + phrase.replace(",", " ,") + " ")
                .toList();
    }

    @Nullable
    UserStory find(String block, String where) {
        if (!opens(block)) {
            return null;
        }
        String lower = lower(block, LONGEST);
        int as = first(lower, roles, 0);
        int want = first(lower, wishes, as);
        if (want < 0 || want - as > LONGEST_ROLE) {
            return null;
        }
        int role = lower.indexOf(' ', as + 1);
        int benefit = benefit(lower, want + 3, want);
        int end = sentenceEnd(lower, benefit < 0 ? want : benefit);
        String wanted = lower.substring(want, benefit < 0 ? end : benefit).strip();
        String gain =
                benefit < 0 ? before(lower, as) : lower.substring(benefit, end).strip();
        boolean mechanical = mechanism.matcher(gain).find();
        return new UserStory(lower.substring(role, want).strip(), wanted, gain, mechanical, where, block.strip());
    }

    /** Where it says what the wish is good for; -1 when nowhere. "I want to ensure" is the wish itself. */
    private int benefit(String text, int from, int want) {
        int best = -1;
        for (String phrase : benefits) {
            int at = text.indexOf(phrase, from);
            while (at >= 0 && isNoReason(text, at, want)) {
                at = text.indexOf(phrase, at + 1);
            }
            best = at >= 0 && (best < 0 || at < best) ? at : best;
        }
        return best;
    }

    private boolean isNoReason(String text, int at, int want) {
        for (String phrase : noReasons) {
            int none = text.indexOf(phrase, Math.max(want, at - phrase.length() + 2));
            int end = none + phrase.length();
            if (none >= 0 && none <= at && !Character.isLetterOrDigit(text.charAt(end))) {
                return true;
            }
        }
        return wishes.stream().anyMatch(wish -> text.startsWith(wish, at + 1 - wish.length()));
    }

    /** "In order to know what I pay, as a tenant I want ...": the reason comes first. */
    private String before(String text, int as) {
        int reason = first(text, benefits, 0);
        return reason == 0 && as > 0 ? text.substring(0, as).strip() : "";
    }

    /** Does it begin as the second or third part of a story does? */
    boolean goesOn(String block) {
        String lower = lower(block, BEGINNING);
        return first(lower, wishes, 0) == 0 || first(lower, benefits, 0) == 0;
    }

    /** Most blocks are no story, and show it in their first words. */
    boolean opens(String block) {
        if (!mayOpen(block)) {
            return false;
        }
        String lower = lower(block, BEGINNING);
        int as = first(lower, roles, 0);
        return as >= 0 && (as <= LATEST_ROLE || first(lower, benefits, 0) == 0);
    }

    /** Does a word begin as a role does? Spares most blocks the copying. */
    private boolean mayOpen(String block) {
        int most = Math.min(block.length(), BEGINNING);
        for (int i = 0; i < most; i++) {
            char before = i == 0 ? ' ' : block.charAt(i - 1);
            if (!isSmall(before)
                    && firstLetters.get(block.charAt(i))
                    && !Character.isLetterOrDigit(before)
                    && begins(block, i)) {
                return true;
            }
        }
        return false;
    }

    /** Most letters are. */
    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private boolean begins(String block, int at) {
        for (String word : firstWords) {
            int end = at + word.length();
            if (block.regionMatches(true, at, word, 0, word.length())
                    && (end == block.length() || !Character.isLetterOrDigit(block.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static String lower(String block, int most) {
        return " " + flat(block.substring(0, Math.min(block.length(), most))).toLowerCase(Locale.ROOT) + " ";
    }

    /** Without marks of emphasis; commas stand alone, so that a phrase ends before one as before a blank. */
    private static String flat(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',') {
                blank(out);
                out.append(", ");
            } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
                blank(out);
            } else if ("*_\"“”".indexOf(c) < 0) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static void blank(StringBuilder out) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private static int first(String text, List<String> phrases, int from) {
        int best = -1;
        for (String phrase : phrases) {
            int at = text.indexOf(phrase, from);
            best = at >= 0 && (best < 0 || at < best) ? at : best;
        }
        return best;
    }

    private static int sentenceEnd(String text, int from) {
        int stop = text.indexOf(". ", from);
        return stop < 0 ? text.length() : stop;
    }
}
