package dev.handoff.server.text;

import dev.handoff.server.text.Phrases.Hit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Which concepts stand where in a text. */
public final class Sightings {

    private static final BitSet NOTHING = new BitSet(0);

    private final Words words;
    private final List<Hit<Integer>> hits;
    /** By concept, the number of its first hit, counted from 1; by the number of a hit, that of the next of its concept. */
    private final int[] first;

    private final int[] next;
    /** By the number of the first hit, as what follows: most texts have few concepts. */
    private @Nullable List<Hit<Integer>> @Nullable [] found;

    private @Nullable BitSet @Nullable [] covered;
    private @Nullable BitSet outside;
    private int outsideOf;

    /**
     * @param hits of one concept in the order of the text
     * @param concepts how many there are
     */
    Sightings(Words words, List<Hit<Integer>> hits, int concepts) {
        this.words = words;
        this.hits = hits;
        first = new int[concepts];
        next = new int[hits.size() + 1];
        for (int i = hits.size(); i > 0; i--) {
            int concept = hits.get(i - 1).value();
            next[i] = first[concept];
            first[concept] = i;
        }
    }

    public Words words() {
        return words;
    }

    /** In the order of the text. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of lists of something
    public List<Hit<Integer>> of(int concept) {
        if (!has(concept)) {
            return List.of();
        }
        if (found == null) {
            found = new List[hits.size() + 1];
        }
        List<Hit<Integer>> known = found[first[concept]];
        if (known == null) {
            known = gather(concept);
            found[first[concept]] = known;
        }
        return known;
    }

    private List<Hit<Integer>> gather(int concept) {
        List<Hit<Integer>> own = new ArrayList<>(2);
        for (int i = first[concept]; i > 0; i = next[i]) {
            own.add(hits.get(i - 1));
        }
        return own;
    }

    public boolean has(int concept) {
        return first[concept] > 0;
    }

    /** The first hit of this concept in a sentence. */
    public @Nullable Hit<Integer> in(int sentence, int concept) {
        for (Hit<Integer> hit : of(concept)) {
            if (sentence(hit) == sentence) {
                return hit;
            }
        }
        return null;
    }

    /** Tells of every concept that a sentence holds, once each; of the whole text when the sentence is negative. */
    public void each(int sentence, IntConsumer concept) {
        BitSet told = new BitSet(first.length);
        for (int i = 0; i < hits.size(); i++) {
            Hit<Integer> hit = hits.get(i);
            if ((sentence < 0 || sentence(hit) == sentence) && !told.get(hit.value())) {
                told.set(hit.value());
                concept.accept(hit.value());
            }
        }
    }

    /** Numbers of the tokens that hits of this concept cover; not to be changed. */
    public BitSet covered(int concept) {
        if (!has(concept)) {
            return NOTHING;
        }
        if (covered == null) {
            covered = new BitSet[hits.size() + 1];
        }
        BitSet known = covered[first[concept]];
        if (known == null) {
            known = cover(concept);
            covered[first[concept]] = known;
        }
        return known;
    }

    /** Numbers of the tokens of some weight that no hit of this concept covers; not to be changed. */
    public BitSet outside(int concept) {
        BitSet known = outside == null || outsideOf != concept ? content(covered(concept)) : outside;
        outside = known;
        outsideOf = concept;
        return known;
    }

    private BitSet content(BitSet without) {
        BitSet content = new BitSet(words.size());
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            if ((token.end() - token.start() >= 2 || token.isFigure()) && !without.get(i)) {
                content.set(i);
            }
        }
        return content;
    }

    private BitSet cover(int concept) {
        BitSet tokens = new BitSet(words.size());
        for (Hit<Integer> hit : of(concept)) {
            tokens.set(hit.from(), hit.to() + 1);
        }
        return tokens;
    }

    public int sentence(Hit<Integer> hit) {
        return words.get(hit.from()).sentence();
    }
}
