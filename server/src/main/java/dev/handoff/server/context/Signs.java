package dev.handoff.server.context;

import dev.handoff.server.lessons.Weights;
import dev.handoff.server.text.Sightings;
import org.jspecify.annotations.Nullable;

/** What was learned of the concepts of a sentence; looked up once. */
final class Signs {

    private final Weights.@Nullable Sign[] byConcept;

    Signs(Lexicon lexicon, Weights weights) {
        byConcept = new Weights.Sign[lexicon.size()];
        for (int i = 0; i < byConcept.length; i++) {
            byConcept[i] = lexicon.sign(i).isEmpty() ? null : weights.sign(lexicon.sign(i));
        }
    }

    void add(Sightings seen, int sentence, Weights.Sum sum) {
        seen.each(sentence, concept -> {
            Weights.Sign sign = byConcept[concept];
            if (sign != null) {
                sum.add(sign);
            }
        });
    }
}
