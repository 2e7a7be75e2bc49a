package dev.handoff.server.context;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The lines that stand on so many tickets, unrelated to each other, that nobody wrote them for any of these. */
final class RepeatedLines {

    private final Map<Long, Integer> families;
    private final double least;

    private RepeatedLines(Map<Long, Integer> families, double least) {
        this.families = families;
        this.least = least;
    }

    /** Whose tickets hold a line. */
    private static final class Holders {
        private final Set<String> families = new HashSet<>();
        private final Set<Long> authors = new HashSet<>();
        private final Set<LocalDate> days = new HashSet<>();

        void add(Trace trace) {
            families.add(trace.family());
            authors.add(trace.author());
            if (trace.created() != null) {
                days.add(LocalDate.ofInstant(trace.created(), ZoneOffset.UTC));
            }
        }

        /** One person on one day is filling in a batch, not a template. */
        boolean isCustom() {
            return authors.size() > 1 || days.size() > 1;
        }
    }

    static RepeatedLines in(Collection<Trace> traces, PastSettings settings) {
        long all = traces.stream()
                .filter(trace -> trace.lines().size() > 0)
                .map(Trace::family)
                .distinct()
                .count();
        double least = Math.max(settings.tickets(), all * settings.percent() / 100.0);
        Map<Long, Integer> repeated = new HashMap<>();
        holders(traces, often(traces, least)).forEach((line, held) -> {
            if (held.families.size() >= least && held.isCustom()) {
                repeated.put(line, held.families.size());
            }
        });
        return new RepeatedLines(repeated, least);
    }

    /** Most lines stand on one ticket only; counting them first spares keeping account of each. */
    private static Hashes often(Collection<Trace> traces, double least) {
        long[] lines = traces.stream()
                .flatMapToLong(trace -> trace.lines().stream())
                .sorted()
                .toArray();
        int step = (int) Math.ceil(least) - 1;
        return Hashes.of(IntStream.range(step, lines.length)
                .filter(i -> lines[i] == lines[i - step])
                .mapToLong(i -> lines[i]));
    }

    private static Map<Long, Holders> holders(Collection<Trace> traces, Hashes often) {
        Map<Long, Holders> holders = new HashMap<>();
        for (Trace trace : traces) {
            trace.lines().stream()
                    .filter(often::contains)
                    .forEach(line ->
                            holders.computeIfAbsent(line, key -> new Holders()).add(trace));
        }
        return holders;
    }

    /** @param own does the ticket that asks hold it among those counted? Then it must stand on one more. */
    boolean has(long line, boolean own) {
        return families.getOrDefault(line, 0) - (own ? 1 : 0) >= least;
    }
}
