package dev.handoff.server.text;

import dev.handoff.server.text.Phrases.Hit;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Concepts that must stand near each other in one sentence.
 *
 * @param all one number per concept; every one must be there
 * @param none cancels when any of these stands in the same sentence
 * @param within most tokens between the first and any other; big enough means the whole sentence
 * @param ordered each must begin after the one before it
 */
public record Nearby(List<Integer> all, List<Integer> none, int within, boolean ordered) {

    private static final int LONGEST_PHRASE = 8;

    public Nearby {
        all = List.copyOf(all);
        none = List.copyOf(none);
    }

    /** Where the pattern stands: token numbers, both included. */
    public record Span(int from, int to) {}

    public @Nullable Span find(Sightings sightings) {
        if (!mayStand(sightings::has)) {
            return null;
        }
        for (Hit<Integer> first : sightings.of(all.get(0))) {
            Span span = around(first, sightings);
            if (span != null && !cancelled(sightings, sightings.sentence(first))) {
                return span;
            }
        }
        return null;
    }

    /** Are all concepts among these, wherever they stand? */
    public boolean mayStand(BitSet seen) {
        return mayStand(seen::get);
    }

    /** Asked of every line for every pattern, and nearly always no: hence no iterator. */
    private boolean mayStand(IntPredicate seen) {
        for (int i = 0; i < all.size(); i++) {
            if (!seen.test(all.get(i))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Span around(Hit<Integer> first, Sightings sightings) {
        int from = first.from();
        int to = first.to();
        int after = first.to();
        for (int concept : all.subList(1, all.size())) {
            Hit<Integer> next = near(first, after, sightings, concept);
            if (next == null) {
                return null;
            }
            after = next.to();
            from = Math.min(from, next.from());
            to = Math.max(to, next.to());
        }
        return new Span(from, to);
    }

    private @Nullable Hit<Integer> near(Hit<Integer> first, int after, Sightings sightings, int concept) {
        int sentence = sightings.sentence(first);
        List<Hit<Integer>> hits = sightings.of(concept);
        for (int i = start(hits, first.from() - within - LONGEST_PHRASE); i < hits.size(); i++) {
            Hit<Integer> hit = hits.get(i);
            if (hit.from() - first.to() > within || sightings.sentence(hit) > sentence) {
                return null;
            }
            boolean close = first.from() - hit.to() <= within;
            if (close && sightings.sentence(hit) == sentence && (!ordered || hit.from() > after)) {
                return hit;
            }
        }
        return null;
    }

    /** The first hit that begins at this token or later; hits are in the order of the text. */
    private static int start(List<Hit<Integer>> hits, int token) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean cancelled(Sightings sightings, int sentence) {
        return none.stream().anyMatch(concept -> sightings.in(sentence, concept) != null);
    }
}
