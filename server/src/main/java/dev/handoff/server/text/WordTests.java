package dev.handoff.server.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** All tests of a dictionary; tells which of them a word passes. Texts repeat their words, so each is tested once. */
final class WordTests {

    private static final int[] NONE = {};

    private final WordTest[] tests;
    private final boolean[] opening;
    private final AhoCorasickDoubleArrayTrie<int[]> automaton = new AhoCorasickDoubleArrayTrie<>();
    private final WordNotes<Passed> notes = new WordNotes<>(this::test);

    /** The numbers of the tests that a word passes, ascending; capitals are not looked at. */
    static final class Passed extends WordNote {
        private final int[] tests;
        private final int[] opening;
        private final long marks;

        private Passed(Terms word, int[] tests, int[] opening) {
            super(word);
            this.tests = tests;
            this.opening = opening;
            marks = PhraseNode.marks(tests);
        }

        int[] tests() {
            return tests;
        }

        /** Of these, the ones with which a phrase begins. */
        int[] opening() {
            return opening;
        }

        /** See {@link PhraseNode#mayGoOn}. */
        long marks() {
            return marks;
        }
    }

    /** @param opening by number, whether a phrase begins with the test */
    WordTests(List<WordTest> tests, boolean[] opening) {
        this.tests = tests.toArray(WordTest[]::new);
        this.opening = opening;
        TreeMap<String, int[]> needles = new TreeMap<>();
        for (int i = 0; i < tests.size(); i++) {
            for (String needle : tests.get(i).needles()) {
                needles.merge(needle, new int[] {i}, WordTests::joined);
            }
        }
        if (!needles.isEmpty()) {
            automaton.build(needles);
        }
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    Passed passedBy(Terms word) {
        return notes.of(word);
    }

    private Passed test(Terms word) {
        int[] passed = passed(word);
        return new Passed(
                word,
                passed,
                Arrays.stream(passed).filter(test -> opening[test]).toArray());
    }

    private int[] passed(Terms word) {
        if (tests.length == 0) {
            return NONE;
        }
        int[][] found = {NONE};
        AhoCorasickDoubleArrayTrie.IHit<int[]> collect = (begin, end, some) -> found[0] = joined(found[0], some);
        automaton.parseText(WordTest.haystack(word), collect);
        return Arrays.stream(found[0])
                .distinct()
                .sorted()
                .filter(test -> tests[test].isPassed(word))
                .toArray();
    }

    boolean isWritten(int test, Words words, int index) {
        return tests[test].isWritten(words, index);
    }
}
