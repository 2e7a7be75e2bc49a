package dev.handoff.server.lessons;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was learned of one stem: what it says alone, and what the stems that may follow it say. */
final class Stem {

    /** Nothing was learned of it. */
    static final Stem UNHEARD = new Stem(-1);

    private final int number;
    private float @Nullable [] alone;
    private int[] followers = {};
    private float[][] following = {};

    Stem(int number) {
        this.number = number;
    }

    float @Nullable [] alone() {
        return alone;
    }

    float @Nullable [] before(Stem next) {
        int at = Arrays.binarySearch(followers, next.number);
        return at < 0 ? null : following[at];
    }

    void learn(float[] weights) {
        alone = weights;
    }

    void learn(Stem next, float[] weights) {
        int place = -1 - Arrays.binarySearch(followers, next.number);
        int[] numbers = Arrays.copyOf(followers, followers.length + 1);
        float[][] all = Arrays.copyOf(following, numbers.length);
        System.arraycopy(followers, place, numbers, place + 1, followers.length - place);
        System.arraycopy(following, place, all, place + 1, followers.length - place);
        numbers[place] = next.number;
        all[place] = weights;
        followers = numbers;
        following = all;
    }
}
