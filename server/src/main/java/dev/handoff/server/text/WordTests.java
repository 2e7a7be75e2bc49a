package dev.handoff.server.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** All tests of a dictionary; tells which of them a word passes. */
final class WordTests {

    private static final int[] NONE = {};

    private final WordTest[] tests;
    private final AhoCorasickDoubleArrayTrie<int[]> automaton = new AhoCorasickDoubleArrayTrie<>();

    WordTests(List<WordTest> tests) {
        this.tests = tests.toArray(WordTest[]::new);
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

    /** The numbers of the tests that a word passes, ascending; capitals are not looked at. */
    int[] passedBy(Terms word) {
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
}
