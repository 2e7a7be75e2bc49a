package dev.handoff.server.context;

import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The concepts of the lexicon that rules in code speak of, resolved once. */
final class Vocabulary {

    private final Lexicon lexicon;
    private final Map<Concept, Integer> numbers = new EnumMap<>(Concept.class);

    Vocabulary(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Concept concept : Concept.values()) {
            numbers.put(concept, lexicon.number(concept));
        }
    }

    Lexicon lexicon() {
        return lexicon;
    }

    int number(Concept concept) {
        return Objects.requireNonNull(numbers.get(concept));
    }

    boolean has(Line line, Concept concept) {
        return line.seen().has(number(concept));
    }

    boolean has(Field field, Concept concept) {
        for (Line line : field.lines()) {
            if (has(line, concept)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Hit<Integer> in(Line line, int sentence, Concept concept) {
        return line.seen().in(sentence, number(concept));
    }

    /** Does the sentence open with "if" or "when", and so tell of what may come? */
    boolean isConditional(Line line, int sentence) {
        return line.seen().of(number(Concept.IF_WORD)).stream()
                .anyMatch(hit -> line.seen().sentence(hit) == sentence
                        && (hit.from() == 0 || line.words().get(hit.from() - 1).sentence() != sentence));
    }

    List<Hit<Integer>> hits(Line line, Concept concept) {
        return line.seen().of(number(concept));
    }

    int count(Line line, Concept concept) {
        return line.seen().of(number(concept)).size();
    }

    /** Tokens covered by hits of these concepts; not to be changed. */
    BitSet covered(Sightings seen, Concept... concepts) {
        BitSet covered = null;
        boolean own = false;
        for (Concept concept : concepts) {
            BitSet more = seen.covered(number(concept));
            if (covered == null || more.isEmpty()) {
                covered = covered == null ? more : covered;
            } else {
                covered = own ? covered : (BitSet) covered.clone();
                covered.or(more);
                own = true;
            }
        }
        return covered == null ? new BitSet() : covered;
    }

    /** How many words with content a line has outside these tokens. */
    int content(Line line, BitSet without) {
        return content(line.seen(), without);
    }

    int content(Sightings seen, BitSet without) {
        BitSet content = seen.outside(number(Concept.STOP));
        if (without.isEmpty()) {
            return content.cardinality();
        }
        int count = 0;
        for (int i = content.nextSetBit(0); i >= 0; i = content.nextSetBit(i + 1)) {
            count += without.get(i) ? 0 : 1;
        }
        return count;
    }

    int content(Field field, Concept... without) {
        int sum = 0;
        for (Line line : field.lines()) {
            sum += line.isProse() ? content(line, covered(line.seen(), without)) : 0;
        }
        return sum;
    }

    /** Does the lexicon know none of these words? */
    boolean isUnknown(String text) {
        boolean[] known = new boolean[1];
        lexicon.scan(Words.of(text)).each(-1, concept -> known[0] = true);
        return !known[0];
    }

    boolean hasFigure(Line line) {
        for (Token token : line.words().tokens()) {
            if (token.isFigure()) {
                return true;
            }
        }
        return false;
    }

    boolean hasFigure(Field field) {
        for (Line line : field.lines()) {
            if (hasFigure(line)) {
                return true;
            }
        }
        return false;
    }
}
