package dev.handoff.server.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for thousands of phrases at once: one Aho-Corasick automaton finds the first word of a phrase, in each of the forms
 * in which it may be written, and only then is the rest compared.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {

    private static final char FOLDED = '\u0001';
    private static final char ENGLISH = '\u0002';
    private static final char POLISH = '\u0003';

    /** One phrase found; {@code from} and {@code to} are token numbers, both included. */
    public record Hit<V>(V value, int from, int to) {}

    private record Entry<V>(Phrase phrase, V value) {}

    private final AhoCorasickDoubleArrayTrie<List<Entry<V>>> automaton = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    private Phrases(Map<String, List<Entry<V>>> anchors) {
        empty = anchors.isEmpty();
        if (!empty) {
            automaton.build(anchors);
        }
    }

    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    public List<Hit<V>> find(Words words) {
        List<Hit<V>> hits = new ArrayList<>();
        if (!empty && words.size() > 0) {
            Stream stream = new Stream(words);
            AhoCorasickDoubleArrayTrie.IHit<List<Entry<V>>> found =
                    (begin, end, entries) -> collect(words, stream.at(begin), entries, hits);
            automaton.parseText(stream.text(), found);
        }
        return hits;
    }

    private void collect(Words words, int from, List<Entry<V>> entries, List<Hit<V>> hits) {
        for (Entry<V> entry : entries) {
            Phrase phrase = entry.phrase();
            if (phrase.matches(words, from)) {
                add(hits, new Hit<>(entry.value(), from, from + phrase.words().size() - 1));
            }
        }
    }

    /** The same place is met once per form of its first word; it counts once. */
    private void add(List<Hit<V>> hits, Hit<V> hit) {
        for (int i = hits.size() - 1; i >= 0 && hits.size() - i < 8; i--) {
            if (hits.get(i).from() == hit.from() && hits.get(i).equals(hit)) {
                return;
            }
        }
        hits.add(hit);
    }

    /** Every token in its three forms, each after a sign that tells the form. */
    private static final class Stream {

        private final StringBuilder out;
        private int[] tokens;

        private Stream(Words words) {
            out = new StringBuilder(words.size() * 24);
            tokens = new int[words.size() * 24 + 64];
            for (int i = 0; i < words.size(); i++) {
                append(words.get(i).terms(), i);
            }
            out.append(FOLDED);
        }

        private void append(Terms terms, int token) {
            int from = out.length();
            out.append(FOLDED).append(terms.folded());
            out.append(ENGLISH).append(terms.english());
            out.append(POLISH).append(terms.polish());
            if (out.length() > tokens.length) {
                tokens = Arrays.copyOf(tokens, out.length() * 2);
            }
            Arrays.fill(tokens, from, out.length(), token);
        }

        CharSequence text() {
            return out;
        }

        int at(int position) {
            return tokens[position];
        }
    }

    /** Collects phrases before the automaton is built. */
    public static final class Builder<V> {
        private final TreeMap<String, List<Entry<V>>> anchors = new TreeMap<>();

        public Builder<V> english(String phrase, V value) {
            return add(Phrase.of(phrase, false), value);
        }

        public Builder<V> polish(String phrase, V value) {
            return add(Phrase.of(phrase, true), value);
        }

        public Phrases<V> build() {
            return new Phrases<>(anchors);
        }

        private Builder<V> add(Phrase phrase, V value) {
            if (!phrase.words().isEmpty()) {
                for (String anchor : anchors(phrase)) {
                    anchors.computeIfAbsent(anchor, key -> new ArrayList<>()).add(new Entry<>(phrase, value));
                }
            }
            return this;
        }

        private static Set<String> anchors(Phrase phrase) {
            Phrase.Test first = phrase.words().get(0);
            Set<String> forms = new HashSet<>();
            if (first.prefix()) {
                forms.add(FOLDED + first.terms().folded());
                return forms;
            }
            forms.add(FOLDED + first.terms().folded() + ENGLISH);
            if (first.exact().isEmpty()) {
                forms.add(
                        phrase.polish()
                                ? POLISH + first.terms().polish() + FOLDED
                                : ENGLISH + first.terms().english() + POLISH);
            }
            return forms;
        }
    }
}
