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
        if (!node.values().isEmpty()) {
            add(node.values(), from, at, hits);
        }
    }

    private static boolean isInside(Words words, int from, int at) {
        return words.get(at).sentence() == words.get(from).sentence();
    }

    private static <V> void add(List<V> values, int from, int to, List<Hit<V>> hits) {
        int place = hits.size();
        while (place > 0 && hits.get(place - 1).from() == from && hits.get(place - 1).to() < to) {
            place--;
        }
        int alike = place;
        while (alike > 0 && hits.get(alike - 1).from() == from && hits.get(alike - 1).to() == to) {
            alike--;
        }
        int known = place;
        for (int i = 0; i < values.size(); i++) {
            V value = values.get(i);
            if (!isAmong(hits, alike, known, value)) {
                hits.add(place++, new Hit<>(value, from, to));
            }
        }
    }

    /** Two spellings of one phrase found at one place are one hit. */
    private static <V> boolean isAmong(List<Hit<V>> hits, int from, int to, V value) {
        for (int i = from; i < to; i++) {
            if (hits.get(i).value().equals(value)) {
                return true;
            }
        }
        return false;
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
