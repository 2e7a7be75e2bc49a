package dev.handoff.server.lessons;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was learned of one stem: what it says alone, and what the stems that may follow it say. */
final class Stem {

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

    /** @param next null where nothing was learned of it */
    float @Nullable [] before(@Nullable Stem next) {
        int at = next == null ? -1 : Arrays.binarySearch(followers, next.number);
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
