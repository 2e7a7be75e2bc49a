package dev.handoff.server.text;

import dev.handoff.server.text.WordTests.Passed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for thousands of phrases at once. {@code renewal price} matches by English stems, or for Polish by Polish stems or exact
 * folded words. A trailing {@code *} on a word matches any ending; a leading {@code =} wants this very word and no other form
 * of it, with capitals also those, for acronyms that are also words.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {

    /** One phrase found; {@code from} and {@code to} are token numbers, both included. */
    public record Hit<V>(V value, int from, int to) {}

    private final WordTests tests;
    /** By the number of the first test; null where no phrase begins with it. */
    private final List<@Nullable PhraseNode<V>> beginnings = new ArrayList<>();

    private Phrases(List<WordTest> words, PhraseNode<V> root) {
        boolean[] opening = new boolean[words.size()];
        for (int i = 0; i < opening.length; i++) {
            beginnings.add(root.after(i));
            opening[i] = beginnings.get(i) != null;
        }
        tests = new WordTests(words, opening);
    }

    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    /** In the order in which they begin; of those that begin at one word the longest first. */
    public List<Hit<V>> find(Words words) {
        List<Hit<V>> hits = new ArrayList<>(words.size() + 1);
        Passed[] passed = new Passed[words.size()];
        for (int i = 0; i < passed.length; i++) {
            passed[i] = tests.passedBy(words.get(i).terms());
        }
        for (int i = 0; i < passed.length; i++) {
            for (int test : passed[i].opening()) {
                PhraseNode<V> first = beginnings.get(test);
                if (first != null && tests.isWritten(test, words, i)) {
                    reached(first, words, passed, i, i, hits);
                }
            }
        }
        return hits;
    }

    private void reached(PhraseNode<V> node, Words words, Passed[] passed, int from, int at, List<Hit<V>> hits) {
        int next = at + 1;
        if (next < passed.length && node.mayGoOn(passed[next].marks()) && isInside(words, from, next)) {
            for (int test : passed[next].tests()) {
                PhraseNode<V> further = node.after(test);
                if (further != null && tests.isWritten(test, words, next)) {
                    reached(further, words, passed, from, next, hits);
                }
            }
        }
        for (int i = 0; i < node.values().size(); i++) {
            add(hits, node.values().get(i), from, at);
        }
    }

    private static boolean isInside(Words words, int from, int at) {
        return words.get(at).sentence() == words.get(from).sentence();
    }

    /** Two spellings of one phrase found at one place are one hit. */
    private void add(List<Hit<V>> hits, V value, int from, int to) {
        int place = hits.size();
        for (int i = place - 1; i >= 0 && hits.get(i).from() == from; i--) {
            Hit<V> other = hits.get(i);
            if (other.to() == to && other.value().equals(value)) {
                return;
            }
            place = other.to() < to ? i : place;
        }
        hits.add(place, new Hit<>(value, from, to));
    }

    /** Collects phrases before they can be looked for. */
    public static final class Builder<V> {
        private final Map<WordTest, Integer> tests = new LinkedHashMap<>();
        private final PhraseNode<V> root = new PhraseNode<>();

        public Builder<V> english(String phrase, V value) {
            return add(WordTest.of(phrase, false), value);
        }

        public Builder<V> polish(String phrase, V value) {
            return add(WordTest.of(phrase, true), value);
        }

        public Phrases<V> build() {
            return new Phrases<>(new ArrayList<>(tests.keySet()), root);
        }

        private Builder<V> add(List<WordTest> phrase, V value) {
            PhraseNode<V> node = root;
            for (WordTest test : phrase) {
                node = node.grow(tests.computeIfAbsent(test, key -> tests.size()));
            }
            if (node != root) {
                node.add(value);
            }
            return this;
        }
    }
}
