package dev.handoff.server.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints how many times the cost of parsing an assessment takes, by medians: on a busy machine a few
 * samples take very long, whatever they do. Takes JMH's own arguments.
 */
public final class BenchmarkRun {

    private BenchmarkRun() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(AssessmentBenchmark.class.getName())
                        .build())
                .run();
        Map<String, Double> scores = results.stream()
                .collect(Collectors.toMap(
                        result -> result.getPrimaryResult().getLabel(),
                        result -> result.getPrimaryResult().getStatistics().getPercentile(50)));
        print("assess", 10, scores);
        print("assessWithThousandSources", 15, scores);
    }

    private static void print(String name, int most, Map<String, Double> scores) {
        double parse = scores.getOrDefault("parse", Double.NaN);
        double cost = scores.getOrDefault(name, Double.NaN);
        System.out.println(String.format(
                Locale.ROOT,
                "%-26s %6.1f µs = %.1f x parsing (%.1f µs); at most %d x is wanted",
                name,
                cost,
                cost / parse,
                parse,
                most));
    }
}
