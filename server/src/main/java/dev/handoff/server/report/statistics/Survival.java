package dev.handoff.server.report.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The Kaplan-Meier estimate of how long something takes, when some of it is not over yet. Those count for as long as they have
 * been watched: to leave them out would make everything look quicker than it is.
 *
 * @param steps one for each time at which something was over, earliest first
 * @param over how many were over
 */
public record Survival(List<Step> steps, int over, int cases) {

    public Survival {
        steps = List.copyOf(steps);
    }

    /** @param open it was not over after this time; how long it will take is unknown */
    public record Spell(double length, boolean open) {}

    /** @param share of all that take longer than this */
    public record Step(double length, double share) {}

    public static Survival of(List<Spell> spells) {
        List<Spell> sorted = new ArrayList<>(spells);
        sorted.sort(Comparator.comparingDouble(Spell::length));
        List<Step> steps = new ArrayList<>();
        double share = 1;
        int over = 0;
        for (int from = 0; from < sorted.size(); ) {
            double length = sorted.get(from).length();
            int until = from;
            int ends = 0;
            while (until < sorted.size() && sorted.get(until).length() == length) {
                ends += sorted.get(until++).open() ? 0 : 1;
            }
            if (ends > 0) {
                share *= 1 - (double) ends / (sorted.size() - from);
                steps.add(new Step(length, share));
                over += ends;
            }
            from = until;
        }
        return new Survival(steps, over, sorted.size());
    }

    /** Half take no longer than this; empty while fewer than half are known to be over. */
    public OptionalDouble median() {
        return steps.stream()
                .filter(step -> step.share() <= 0.5 + 1e-12)
                .mapToDouble(Step::length)
                .findFirst();
    }

    public int open() {
        return cases - over;
    }

    public Weight weight() {
        return Weight.of(cases);
    }
}
