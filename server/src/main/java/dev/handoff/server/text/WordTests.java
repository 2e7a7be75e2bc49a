package dev.handoff.server.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All tests of a dictionary; tells which of them a word passes. Texts repeat their words, so each is tested once. */
final class WordTests {

    private static final int[] NONE = {};

    private final List<WordTest> tests;
    private final AhoCorasickDoubleArrayTrie<int[]> automaton = new AhoCorasickDoubleArrayTrie<>();
    private final @Nullable Passed[] known = new Passed[WordMemory.PLACES];

    private static final class Passed {
        private final Terms word;
        private final int[] tests;

        Passed(Terms word, int[] tests) {
            this.word = word;
            this.tests = tests;
        }
    }

    WordTests(List<WordTest> tests) {
        this.tests = List.copyOf(tests);
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

    /** Numbers of the tests that this word passes, ascending; capitals are not looked at. */
    int[] passedBy(Terms word) {
        if (tests.isEmpty() || word.place() < 0) {
            return tests.isEmpty() ? NONE : test(word);
        }
        Passed passed = known[word.place()];
        if (passed == null || !passed.word.equals(word)) {
            passed = new Passed(word, test(word));
            known[word.place()] = passed;
        }
        return passed.tests;
    }

    private int[] test(Terms word) {
        int[][] found = {NONE};
        AhoCorasickDoubleArrayTrie.IHit<int[]> collect = (begin, end, some) -> found[0] = joined(found[0], some);
        automaton.parseText(WordTest.haystack(word), collect);
        return Arrays.stream(found[0])
                .distinct()
                .sorted()
                .filter(test -> tests.get(test).isPassed(word))
                .toArray();
    }

    boolean isWritten(int test, Words words, int index) {
        return tests.get(test).isWritten(words, index);
    }

    int size() {
        return tests.size();
    }
}
