package dev.handoff.server.report;

import dev.handoff.server.report.statistics.Interval;
import dev.handoff.server.report.statistics.Rate;
import dev.handoff.server.report.statistics.Weight;
import org.jspecify.annotations.Nullable;

/**
 * One number, for spreadsheets and programs; its names never change with the language.
 *
 * @param measure id of the section, for example {@code complete-context}
 * @param group of what, for example {@code UK->PL} or {@code UK->PL/Kraków Quote}
 * @param name for example {@code week}
 * @param value null where it rests on too few cases to be shown
 * @param low of its interval; null where there is none
 * @param cases that it rests on
 */
public record Figure(
        String measure,
        String group,
        String name,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        int cases) {

    public static Figure of(String measure, String group, String name, Rate rate) {
        Interval wilson = rate.wilson();
        return of(measure, group, name, rate.value(), wilson, rate.cases());
    }

    public static Figure of(
            String measure, String group, String name, double value, @Nullable Interval interval, int cases) {
        boolean shown = Weight.of(cases).isShown();
        return new Figure(
                measure,
                group,
                name,
                shown ? value : null,
                shown && interval != null ? interval.low() : null,
                shown && interval != null ? interval.high() : null,
                cases);
    }

    public Weight weight() {
        return Weight.of(cases);
    }
}
