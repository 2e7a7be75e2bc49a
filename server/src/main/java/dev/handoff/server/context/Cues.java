package dev.handoff.server.context;

import dev.handoff.server.library.YamlEntry;
import dev.handoff.server.text.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cues of the lexicon, in lower case. */
final class Cues {

    private static final Set<String> LANGUAGES = Set.of("en", "pl");

    private final Map<Cue, Written> written = new EnumMap<>(Cue.class);

    private record Written(List<String> english, List<String> polish) {}

    private Cues() {}

    /** @param lexicon the file that has them under {@code cues}; each must be there, and no other */
    static Cues of(YamlEntry lexicon) {
        Cues read = new Cues();
        YamlEntry cues = lexicon.entry("cues", names());
        for (Cue cue : Cue.values()) {
            if (cues.has(name(cue))) {
                read.written.put(cue, written(cues.entry(name(cue), LANGUAGES)));
            } else {
                cues.problem("lacks the cue '" + name(cue) + "' under 'cues'");
            }
        }
        return read;
    }

    private static Written written(YamlEntry entry) {
        Written written = new Written(lowerCase(entry.texts("en")), lowerCase(entry.texts("pl")));
        if (written.english().isEmpty() && written.polish().isEmpty()) {
            entry.problem("has no words under 'en' or 'pl'");
        }
        return written;
    }

    private static List<String> lowerCase(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private static Set<String> names() {
        return Arrays.stream(Cue.values()).map(Cues::name).collect(Collectors.toUnmodifiableSet());
    }

    private static String name(Cue cue) {
        return cue.name().toLowerCase(Locale.ROOT);
    }

    List<String> english(Cue cue) {
        return get(cue).english();
    }

    List<String> polish(Cue cue) {
        return get(cue).polish();
    }

    List<String> all(Cue cue) {
        List<String> all = new ArrayList<>(english(cue));
        all.addAll(polish(cue));
        return all;
    }

    Set<String> folded(Cue... cues) {
        return Arrays.stream(cues)
                .flatMap(cue -> all(cue).stream())
                .map(Terms::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Is one of them anywhere in this text? */
    boolean isIn(Cue cue, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isIn(english(cue), lower) || isIn(polish(cue), lower);
    }

    private static boolean isIn(List<String> cues, String text) {
        for (String cue : cues) {
            if (text.contains(cue)) {
                return true;
            }
        }
        return false;
    }

    /** An expression that matches any of them. */
    String any(Cue cue) {
        return all(cue).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The same for people who may leave out diacritics, and may break a line at a blank. */
    String typed(Cue cue) {
        return all(cue).stream().map(Cues::typed).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String typed(String word) {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            String letter = word.substring(i, i + 1);
            String plain = Terms.fold(letter);
            typed.append(
                    letter.isBlank()
                            ? "\\s+"
                            : plain.equals(letter) ? Pattern.quote(letter) : "[" + letter + plain + "]");
        }
        return typed.toString();
    }

    private Written get(Cue cue) {
        return Objects.requireNonNull(written.get(cue));
    }
}
