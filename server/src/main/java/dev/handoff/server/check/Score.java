package dev.handoff.server.check;

import dev.handoff.client.Judgement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How well judgements agree with what people said of the same tickets. */
public final class Score {

    private final Map<String, Truth> truths;
    private final Map<String, Tally> gaps = new LinkedHashMap<>();
    private final Map<String, int[]> states = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> falseAlarms = new ArrayList<>();
    private final List<String> notFlagged = new ArrayList<>();
    private final List<String> wrongKinds = new ArrayList<>();
    private final Tally sources = new Tally();
    private final Tally anySource = new Tally();
    private final int[] kinds = new int[2];
    private final int[] directions = new int[2];
    private final Tally flags = new Tally();

    private Score(Map<String, Truth> truths) {
        this.truths = truths;
    }

    /** @param truth one JSON line a ticket: {@code {"key","kind","direction","items":{"WHO":"present",…},"sources":[…],"flag"}} */
    public static Score against(Path truth) throws IOException {
        return new Score(Truth.read(truth));
    }

    public void add(Judgement judgement) {
        Truth truth = truths.get(judgement.key());
        if (truth == null || !seen.add(judgement.key())) {
            return;
        }
        kind(judgement, truth);
        count(directions, truth.direction(), judgement.direction());
        items(judgement, truth);
        sources(judgement, truth);
        flag(judgement, truth);
    }

    private void kind(Judgement judgement, Truth truth) {
        if (truth.kind() != null && !truth.kind().equals(judgement.kind())) {
            wrongKinds.add(judgement.key() + " (" + judgement.kind() + ", not " + truth.kind() + ")");
        }
        count(kinds, truth.kind(), judgement.kind());
    }

    private static void count(int[] agreed, @Nullable String truth, String said) {
        if (truth != null) {
            agreed[0] += truth.equals(said) ? 1 : 0;
            agreed[1]++;
        }
    }

    private void items(Judgement judgement, Truth truth) {
        if (truth.items() == null) {
            return;
        }
        truth.items().forEach((item, state) -> {
            Judgement.Item said = judgement.items().get(item);
            if (said != null) {
                gaps.computeIfAbsent(item, key -> new Tally()).add(isGap(said.state()), isGap(state));
                int[] agreed = states.computeIfAbsent(item, key -> new int[2]);
                count(agreed, state, said.state());
            }
        });
    }

    private static boolean isGap(String state) {
        return state.equals("hollow") || state.equals("missing");
    }

    /** Sources tolerated but not expected count neither way. */
    private void sources(Judgement judgement, Truth truth) {
        if (truth.duty() != null) {
            anySource.add(!judgement.sources().isEmpty(), truth.duty());
        }
        if (truth.sources() == null) {
            return;
        }
        Set<String> said = new TreeSet<>();
        judgement.sources().forEach(source -> said.add(source.id()));
        anySource.add(!said.isEmpty(), !truth.sources().isEmpty());
        Set<String> all = new TreeSet<>(said);
        all.addAll(truth.sources());
        if (truth.tolerated() != null) {
            all.removeIf(
                    id -> truth.tolerated().contains(id) && !truth.sources().contains(id));
        }
        all.forEach(id -> sources.add(said.contains(id), truth.sources().contains(id)));
    }

    private void flag(Judgement judgement, Truth truth) {
        if (truth.flag() == null) {
            return;
        }
        flags.add(judgement.flag(), truth.flag());
        if (judgement.flag() && !truth.flag()) {
            falseAlarms.add(judgement.key());
        }
        if (!judgement.flag() && truth.flag()) {
            notFlagged.add(judgement.key());
        }
    }

    /** All items together. */
    Tally allGaps() {
        Tally all = new Tally();
        gaps.values().forEach(all::add);
        return all;
    }

    Map<String, Tally> gapsByItem() {
        return gaps;
    }

    Rate exactStates() {
        int hits = states.values().stream().mapToInt(agreed -> agreed[0]).sum();
        return new Rate(
                hits, states.values().stream().mapToInt(agreed -> agreed[1]).sum());
    }

    Rate kinds() {
        return new Rate(kinds[0], kinds[1]);
    }

    Rate directions() {
        return new Rate(directions[0], directions[1]);
    }

    Tally flags() {
        return flags;
    }

    Tally sources() {
        return sources;
    }

    /** Is any source named, where any is expected? */
    Tally anySource() {
        return anySource;
    }

    List<String> falseAlarms() {
        return falseAlarms;
    }

    /** The table for people. */
    public String report() {
        StringBuilder out = new StringBuilder();
        row(out, "gaps", "precision", "recall", "F1", "exact state");
        gaps.forEach(
                (item, tally) -> tally(out, item, tally, rate(states.get(item)).toString()));
        tally(out, "all items", allGaps(), exactStates().toString());
        tally(out, "flags", flags, "");
        tally(out, "sources", sources, "");
        tally(out, "any source", anySource, "");
        line(out, "kinds", kinds().toString());
        line(out, "wrong kinds", wrongKinds.isEmpty() ? "none" : String.join(", ", wrongKinds));
        line(out, "directions", directions().toString());
        line(out, "false alarms", falseAlarms.isEmpty() ? "none" : String.join(", ", falseAlarms));
        line(out, "not flagged", notFlagged.isEmpty() ? "none" : String.join(", ", notFlagged));
        Set<String> unseen = new TreeSet<>(truths.keySet());
        unseen.removeAll(seen);
        line(out, "not judged", unseen.isEmpty() ? "none" : String.join(", ", unseen));
        return out.toString();
    }

    private static Rate rate(int @Nullable [] agreed) {
        return agreed == null ? new Rate(0, 0) : new Rate(agreed[0], agreed[1]);
    }

    private static void tally(StringBuilder out, String name, Tally tally, String exact) {
        row(
                out,
                name,
                tally.precision().toString(),
                tally.recall().toString(),
                String.format(Locale.ROOT, "%.2f", tally.f1()),
                exact);
    }

    private static void row(StringBuilder out, String name, String precision, String recall, String f1, String exact) {
        out.append(String.format(Locale.ROOT, "%-12s %-28s %-28s %-5s %s%n", name, precision, recall, f1, exact)
                        .stripTrailing())
                .append(System.lineSeparator());
    }

    private static void line(StringBuilder out, String name, String text) {
        out.append(String.format(Locale.ROOT, "%-12s %s%n", name, text));
    }
}
