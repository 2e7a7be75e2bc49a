package dev.handoff.server.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of all phrases, reached by one test a word. There are tens of thousands, so each is kept small: what a
 * search does not ask for, it should not have to fetch from memory.
 *
 * @param <V> what a phrase stands for
 */
final class PhraseNode<V> {

    private static final int[] NONE = {};
    private static final PhraseNode<?>[] LEAVES = {};

    private final String capitals;
    private final boolean anyCapitals;
    private List<V> values = List.of();
    private int[] tests = NONE;
    private PhraseNode<V>[] next = leaves();
    private long marks;

    /** @param capitals that the word must have which leads here; blank for any */
    PhraseNode(String capitals) {
        this.capitals = capitals;
        anyCapitals = capitals.isEmpty();
    }

    @SuppressWarnings("unchecked") // an array without room holds nothing of a wrong kind
    private static <V> PhraseNode<V>[] leaves() {
        return (PhraseNode<V>[]) LEAVES;
    }

    @SuppressWarnings("unchecked") // nothing but these nodes is ever in it
    static <V> PhraseNode<V>[] array(List<PhraseNode<V>> nodes) {
        return (PhraseNode<V>[]) nodes.toArray(LEAVES);
    }

    /** Of the words that pass the test, does this one have the capitals wanted? */
    boolean isWritten(Words words, int index) {
        return anyCapitals || words.isWritten(index, capitals);
    }

    boolean hasAnyCapitals() {
        return anyCapitals;
    }

    /** The {@link #marks(int[])} of the tests with which a phrase may go on. */
    long marks() {
        return marks;
    }

    /** What the phrases that end here stand for. */
    List<V> values() {
        return values;
    }

    /** May a phrase go on with a word that passes the tests of these {@link #marks}? */
    boolean mayGoOn(long passed) {
        return (marks & passed) != 0;
    }

    /** One bit for each test, which others may share: nearly always enough to tell that none of few is among many. */
    static long marks(int[] tests) {
        long marks = 0;
        for (int test : tests) {
            marks |= 1L << test;
        }
        return marks;
    }

    @Nullable
    PhraseNode<V> after(int test) {
        int at = Arrays.binarySearch(tests, test);
        return at < 0 ? null : next[at];
    }

    PhraseNode<V> grow(int test, String written) {
        int at = Arrays.binarySearch(tests, test);
        if (at >= 0) {
            return next[at];
        }
        int place = -at - 1;
        int[] more = Arrays.copyOf(tests, tests.length + 1);
        PhraseNode<V>[] all = Arrays.copyOf(next, more.length);
        System.arraycopy(tests, place, more, place + 1, tests.length - place);
        System.arraycopy(next, place, all, place + 1, tests.length - place);
        more[place] = test;
        all[place] = new PhraseNode<>(written);
        tests = more;
        next = all;
        marks |= 1L << test;
        return all[place];
    }

    void add(V value) {
        if (!values.contains(value)) {
            List<V> more = new ArrayList<>(values);
            more.add(value);
            values = List.copyOf(more);
        }
    }
}
