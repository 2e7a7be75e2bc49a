package dev.handoff.server.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks for thousands of phrases at once: one Aho-Corasick automaton finds the first word of a phrase, in each of the forms
 * in which it may be written, and only then is the rest compared.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {

    private static final int CACHE = 50_000;
    private static final char FOLDED = '\u0001';
    private static final char ENGLISH = '\u0002';
    private static final char POLISH = '\u0003';

    /** One phrase found; {@code from} and {@code to} are token numbers, both included. */
    public record Hit<V>(V value, int from, int to) {}

    private record Entry<V>(Phrase phrase, V value) {}

    private final AhoCorasickDoubleArrayTrie<List<Entry<V>>> automaton = new AhoCorasickDoubleArrayTrie<>();
    private final Map<Terms, List<Entry<V>>> known = new ConcurrentHashMap<>();
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
        for (int i = 0; !empty && i < words.size(); i++) {
            for (Entry<V> entry : beginning(words.get(i).terms())) {
                if (entry.phrase().matches(words, i)) {
                    add(
                            hits,
                            new Hit<>(
                                    entry.value(), i, i + entry.phrase().words().size() - 1));
                }
            }
        }
        return hits;
    }

    /** Two spellings of one phrase found at one place are one hit. */
    private void add(List<Hit<V>> hits, Hit<V> hit) {
        for (int i = hits.size() - 1; i >= 0 && hits.get(i).from() == hit.from(); i--) {
            if (hits.get(i).equals(hit)) {
                return;
            }
        }
        hits.add(hit);
    }

    /** The phrases that this word may begin. Texts repeat their words, so the automaton is asked once for each. */
    private List<Entry<V>> beginning(Terms terms) {
        List<Entry<V>> entries = known.get(terms);
        if (entries == null) {
            entries = search(terms);
            if (known.size() < CACHE) {
                known.put(terms, entries);
            }
        }
        return entries;
    }

    private List<Entry<V>> search(Terms terms) {
        Set<Entry<V>> found = new LinkedHashSet<>();
        AhoCorasickDoubleArrayTrie.IHit<List<Entry<V>>> collect = (begin, end, entries) -> found.addAll(entries);
        automaton.parseText(
                FOLDED + terms.folded() + ENGLISH + terms.english() + POLISH + terms.polish() + FOLDED, collect);
        return List.copyOf(found);
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
