package dev.handoff.server.lessons;

import java.util.Arrays;

/** What was learned of one stem: what it says alone, and what the stems that may follow it say. */
final class Stem {

    private static final float[] NOTHING = {};

    /** Nothing was learned of it. */
    static final Stem UNHEARD = new Stem(-1);

    private final int number;
    private float[] alone = NOTHING;
    private int[] followers = {};
    /** One bit for each follower, which others may share: tells of nearly all words that they are none. */
    private long marks;

    /** By follower, one weight a class. */
    private float[] following = NOTHING;

    Stem(int number) {
        this.number = number;
    }

    /** Adds up what it says alone. */
    void addAlone(double[] sums) {
        for (int i = 0; i < alone.length; i++) {
            sums[i] += alone[i];
        }
    }

    /** Adds up what it says before this one. */
    void addBefore(Stem next, double[] sums) {
        int at = (marks & next.mark()) == 0 ? -1 : Arrays.binarySearch(followers, next.number);
        if (at >= 0) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += following[at * sums.length + i];
            }
        }
    }

    private long mark() {
        return 1L << number;
    }

    void learn(float[] weights) {
        alone = weights;
    }

    void learn(Stem next, float[] weights) {
        int place = -1 - Arrays.binarySearch(followers, next.number);
        int behind = followers.length - place;
        int[] numbers = Arrays.copyOf(followers, followers.length + 1);
        float[] all = Arrays.copyOf(following, numbers.length * weights.length);
        System.arraycopy(followers, place, numbers, place + 1, behind);
        System.arraycopy(following, place * weights.length, all, (place + 1) * weights.length, behind * weights.length);
        numbers[place] = next.number;
        System.arraycopy(weights, 0, all, place * weights.length, weights.length);
        followers = numbers;
        marks |= next.mark();
        following = all;
    }
}
