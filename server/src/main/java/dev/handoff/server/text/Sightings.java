package dev.handoff.server.text;

import dev.handoff.server.text.Phrases.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which concepts stand where in a text. */
public final class Sightings {

    private final Words words;
    private final List<List<Hit<Integer>>> byConcept;

    Sightings(Words words, List<List<Hit<Integer>>> byConcept) {
        this.words = words;
        this.byConcept = byConcept;
    }

    public Words words() {
        return words;
    }

    public List<Hit<Integer>> of(int concept) {
        return byConcept.get(concept);
    }

    public boolean has(int concept) {
        return !byConcept.get(concept).isEmpty();
    }

    /** The first hit of this concept in a sentence. */
    public @Nullable Hit<Integer> in(int sentence, int concept) {
        for (Hit<Integer> hit : byConcept.get(concept)) {
            if (words.get(hit.from()).sentence() == sentence) {
                return hit;
            }
        }
        return null;
    }

    public int sentence(Hit<Integer> hit) {
        return words.get(hit.from()).sentence();
    }
}
