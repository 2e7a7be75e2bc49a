package dev.handoff.server.lessons;

import dev.handoff.server.text.Terms;
import dev.handoff.server.text.WordNote;
import dev.handoff.server.text.WordNotes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was learned of the stems in one part of a text, such as its label. */
final class Part {

    private final Map<String, Stem> stems = new HashMap<>();
    private final WordNotes<Heard> heard = new WordNotes<>(this::hear);

    /** A word's stem, as far as anything was learned of it. */
    private static final class Heard extends WordNote {
        private final @Nullable Stem stem;

        Heard(Terms word, @Nullable Stem stem) {
            super(word);
            this.stem = stem;
        }
    }

    private Heard hear(Terms word) {
        return new Heard(word, stems.get(word.rough()));
    }

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

    /** Null where nothing was learned of it. */
    @Nullable
    Stem stem(String stem) {
        return stems.get(stem);
    }

    /** The same for a word of a text, of which the stem is most likely the rough one. */
    @Nullable
    Stem stem(Terms word, String stem) {
        return word.rough().equals(stem) ? heard.of(word).stem : stems.get(stem);
    }

    /** What a trait says, as {@link #learn} names it. */
    float @Nullable [] weights(String trait) {
        int space = trait.indexOf(' ');
        Stem stem = stems.get(space < 0 ? trait : trait.substring(0, space));
        if (stem == null || space < 0) {
            return stem == null ? null : stem.alone();
        }
        return stem.before(stems.get(trait.substring(space + 1)));
    }
}
