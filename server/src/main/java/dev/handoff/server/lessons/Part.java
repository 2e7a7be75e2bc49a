package dev.handoff.server.lessons;

import dev.handoff.server.text.Terms;
import dev.handoff.server.text.WordNotes;
import java.util.HashMap;
import java.util.Map;

/** What was learned of the stems in one part of a text, such as its label. */
final class Part {

    private final Map<String, Stem> stems = new HashMap<>();
    private final WordNotes<Stem> heard = new WordNotes<>(word -> stems.getOrDefault(word.rough(), Stem.UNHEARD));

    /** @param trait {@code stem}, {@code before stem} or {@code #sign} */
    void learn(String trait, float[] weights) {
        int space = trait.indexOf(' ');
        if (space < 0) {
            learned(trait).learn(weights);
        } else {
            learned(trait.substring(0, space)).learn(learned(trait.substring(space + 1)), weights);
        }
    }

    private Stem learned(String stem) {
        return stems.computeIfAbsent(stem, key -> new Stem(stems.size()));
    }

    Stem stem(String stem) {
        return stems.getOrDefault(stem, Stem.UNHEARD);
    }

    /** @param sign that the word is; blank where its rough stem tells */
    Stem stem(Terms word, String sign) {
        return sign.isEmpty() ? heard.of(word) : stem(sign);
    }

    /** Adds up what a trait says, as {@link #learn} names it. */
    void add(String trait, double[] sums) {
        int space = trait.indexOf(' ');
        Stem stem = stem(space < 0 ? trait : trait.substring(0, space));
        if (space < 0) {
            stem.addAlone(sums);
        } else {
            stem.addBefore(stem(trait.substring(space + 1)), sums);
        }
    }
}
