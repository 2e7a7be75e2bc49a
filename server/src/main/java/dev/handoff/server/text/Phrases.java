package dev.handoff.server.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    private final PhraseNode<V> root;
    private final Steps<V> none = new Steps<>(new int[0], List.of());
    private final WordNotes<Steps<V>> notes = new WordNotes<>(this::steps);

    private Phrases(List<WordTest> words, PhraseNode<V> root) {
        this.root = root;
        tests = new WordTests(words);
    }

    /** Where a word leads: the tests it passes, and the places where a phrase that begins with it goes on. */
    private static final class Steps<V> {
        private final int[] tests;
        private final long marks;
        private final PhraseNode<V>[] first;
        private final boolean anyCapitals;
        /** Marks of the tests with which a phrase may go on after this word. */
        private final long further;
        /** What the phrases of this word alone stand for. */
        private final List<V> alone;

        Steps(int[] tests, List<PhraseNode<V>> first) {
            this.tests = tests;
            this.first = PhraseNode.array(first);
            marks = PhraseNode.marks(tests);
            anyCapitals = first.stream().allMatch(PhraseNode::hasAnyCapitals);
            further = first.stream().mapToLong(PhraseNode::marks).reduce(0, (some, more) -> some | more);
            alone = first.stream()
                    .flatMap(node -> node.values().stream())
                    .distinct()
                    .toList();
        }

        /** Is every phrase that begins here known to end here, if this comes next? So it is with most words. */
        boolean isEnd(Steps<V> next) {
            return anyCapitals && (further & next.marks) == 0;
        }

        @SuppressWarnings("unchecked") // nothing but steps of these phrases is ever put into it
        static <V> Steps<V>[] room(int size) {
            return (Steps<V>[]) new Steps<?>[size];
        }
    }

    private Steps<V> steps(Terms word) {
        int[] passed = tests.passedBy(word);
        List<PhraseNode<V>> first = new ArrayList<>(1);
        for (int test : passed) {
            PhraseNode<V> node = root.after(test);
            if (node != null) {
                first.add(node);
            }
        }
        return passed.length == 0 ? none : new Steps<>(passed, first);
    }

    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    /** In the order in which they begin; of those that begin at one word the longest first. */
    public List<Hit<V>> find(Words words) {
        List<Hit<V>> hits = new ArrayList<>(words.size() + 1);
        tell(words, (values, from, to) -> add(values, from, to, hits));
        return hits;
    }

    /** Told of every phrase in a text. */
    interface Finder<V> {

        /** @param values what the phrase stands for */
        void found(List<V> values, int from, int to);
    }

    /** In the order in which they begin, and else in none; two spellings of one phrase may be found at one place. */
    void tell(Words words, Finder<V> finder) {
        Steps<V>[] steps = Steps.room(words.size());
        for (int i = 0; i < steps.length; i++) {
            steps[i] = notes.of(words.get(i).terms());
        }
        for (int i = 0; i < steps.length; i++) {
            Steps<V> step = steps[i];
            if (step.isEnd(i + 1 < steps.length ? steps[i + 1] : none)) {
                if (!step.alone.isEmpty()) {
                    finder.found(step.alone, i, i);
                }
            } else {
                for (PhraseNode<V> first : step.first) {
                    reached(first, words, steps, i, i, finder);
                }
            }
        }
    }

    private void reached(PhraseNode<V> node, Words words, Steps<V>[] steps, int from, int at, Finder<V> finder) {
        if (!node.isWritten(words, at)) {
            return;
        }
        int next = at + 1;
        if (next < steps.length && node.mayGoOn(steps[next].marks) && isInside(words, from, next)) {
            for (int test : steps[next].tests) {
                PhraseNode<V> further = node.after(test);
                if (further != null) {
                    reached(further, words, steps, from, next, finder);
                }
            }
        }
        if (!node.values().isEmpty()) {
            finder.found(node.values(), from, at);
        }
    }

    private static boolean isInside(Words words, int from, int at) {
        return words.get(at).sentence() == words.get(from).sentence();
    }

    private static <V> void add(List<V> values, int from, int to, List<Hit<V>> hits) {
        if (hits.isEmpty() || hits.get(hits.size() - 1).from() < from) {
            for (int i = 0; i < values.size(); i++) {
                hits.add(new Hit<>(values.get(i), from, to));
            }
        } else {
            addBeside(values, from, to, hits);
        }
    }

    /** Other phrases have been found that begin there. */
    private static <V> void addBeside(List<V> values, int from, int to, List<Hit<V>> hits) {
        int place = hits.size();
        while (place > 0
                && hits.get(place - 1).from() == from
                && hits.get(place - 1).to() < to) {
            place--;
        }
        int alike = place;
        while (alike > 0
                && hits.get(alike - 1).from() == from
                && hits.get(alike - 1).to() == to) {
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
        private final PhraseNode<V> root = new PhraseNode<>("");

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
                node = node.grow(tests.computeIfAbsent(test, key -> tests.size()), test.exact());
            }
            if (node != root) {
                node.add(value);
            }
            return this;
        }
    }
}
