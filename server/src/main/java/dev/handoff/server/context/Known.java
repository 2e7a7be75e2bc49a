package dev.handoff.server.context;

import dev.handoff.server.context.Trace.Answered;
import dev.handoff.server.ticket.TicketKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The traces of many tickets, laid out to be searched.
 *
 * @param traces by key
 * @param repeated the lines that many of them share
 * @param criteria the criteria and worked cases among their answers
 * @param examples the answers that may be shown, by item and language, newest first and no more than are worth comparing
 */
record Known(
        Map<TicketKey, Trace> traces, RepeatedLines repeated, List<Told> criteria, Map<String, List<Told>> examples) {

    private static final int EXAMPLES = 500;

    private static final Comparator<Trace> NEWEST_FIRST = Comparator.comparing(
                    Trace::created, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Trace::key)
            .reversed();

    /** One answer of one ticket. */
    record Told(Trace trace, Answered answer) {

        GoodAnswer shown() {
            return new GoodAnswer(trace.key(), answer.text());
        }
    }

    static Known of(Collection<Trace> recent, PastSettings settings) {
        Map<TicketKey, Trace> traces = new LinkedHashMap<>();
        recent.forEach(trace -> traces.put(trace.key(), trace));
        List<Told> criteria = new ArrayList<>();
        Map<String, List<Told>> examples = new HashMap<>();
        traces.values().stream()
                .sorted(NEWEST_FIRST)
                .forEach(trace -> trace.answers().forEach(answer -> {
                    Told told = new Told(trace, answer);
                    if (answer.runs().size() > 0) {
                        criteria.add(told);
                    }
                    List<Told> same = examples.computeIfAbsent(
                            Said.slot(answer.item(), answer.language()), slot -> new ArrayList<>());
                    if (!answer.text().isEmpty() && same.size() < EXAMPLES) {
                        same.add(told);
                    }
                }));
        return new Known(traces, RepeatedLines.in(traces.values(), settings), criteria, examples);
    }

    List<Told> examples(String slot) {
        return examples.getOrDefault(slot, List.of());
    }
}
