package dev.handoff.server.report.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The twelve measures one by one, by their names in docs/measures.md, for programs that measure what each of them costs. */
public final class EachMeasure {

    private EachMeasure() {}

    public static Map<String, Function<Season, Object>> all() {
        Map<String, Function<Season, Object>> all = new LinkedHashMap<>();
        all.put("1 complete context by direction", CompleteContext::byDirection);
        all.put("1 complete context by team", CompleteContext::byTeam);
        all.put("2 top gaps", Gap::of);
        all.put("3 time to context", TimeToContext::of);
        all.put("4 questions", Questions::of);
        all.put("5 waiting", WaitingHours::of);
        all.put("6 bounces, reopenings, rework", Rework::of);
        all.put("7 trend", Trend::of);
        all.put("8 cost of gaps", Cost::of);
        all.put("9 asymmetry", Asymmetry::of);
        all.put("10 decision clarity", DecisionClarity::of);
        all.put("11 read-backs", ReadBacks::of);
        all.put("12 our own accuracy", Accuracy::of);
        all.put("worth fixing now", Unfinished::of);
        return all;
    }
}
