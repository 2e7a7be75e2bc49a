package dev.handoff.server.library;

import dev.handoff.server.why.Why;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what calls for each source in one ticket, and tells in the end which of it counts. */
final class Matches {

    static final int SUBJECT_OF_TICKET = 100;
    static final int SUMMARY_BEHAVIOUR = 90;
    static final int RULE = 85;
    static final int MENTIONED = 80;
    static final int BEHAVIOUR = 75;
    static final int CITED = 70;
    private static final int WEAK = 60;
    private static final int COMPONENT = 50;
    private static final int ENOUGH_WEAK = 2;

    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final Map<Source, Map<String, Supplier<Why>>> weak = new LinkedHashMap<>();
    private final Map<String, Set<String>> mentions = new HashMap<>();
    private final Set<String> cited = new LinkedHashSet<>();

    /** What may become a match; most do not, and need no reason worded. */
    private record Call(Source source, Supplier<Why> why, int weight, boolean fromWords) {

        Match match() {
            return new Match(source, why.get(), weight, fromWords);
        }
    }

    /** @param word the one that was seen, in its English stem: two forms of one word are one mention */
    void mention(Source source, String word) {
        mentions.computeIfAbsent(source.id(), key -> new LinkedHashSet<>()).add(word);
    }

    /** A word that calls for the source in company only. */
    void weak(Source source, String word, Supplier<Why> why) {
        weak.computeIfAbsent(source, key -> new LinkedHashMap<>()).putIfAbsent(word, why);
    }

    void cite(Source source, Supplier<Why> why) {
        cited.add(source.id());
        add(source, why, CITED);
    }

    void add(Source source, Supplier<Why> why, int weight) {
        add(new Call(source, why, weight, true));
    }

    void component(Source source, Supplier<Why> why) {
        add(new Call(source, why, COMPONENT, false));
    }

    private void add(Call call) {
        calls.merge(call.source().id(), call, (old, added) -> added.weight() > old.weight() ? added : old);
    }

    Set<String> cited() {
        return cited;
    }

    /** Those that count, most telling first. */
    List<Match> counted() {
        weak.forEach((source, words) -> {
            if (words.size() >= ENOUGH_WEAK) {
                add(source, words.values().iterator().next(), WEAK);
            }
        });
        List<Call> meant = calls.values().stream()
                .filter(call -> !isInPassing(call))
                .sorted(Comparator.comparingInt(Call::weight).reversed())
                .toList();
        return meant.stream()
                .filter(call -> !isYielding(call, meant))
                .map(Call::match)
                .toList();
    }

    /**
     * Where the summary tells what a ticket is about, one word or behaviour in the description that belongs to another rule is a
     * mention in passing; two different ones are not. Beside a rule that the ticket names only what it is about counts.
     */
    private boolean isInPassing(Call call) {
        if (!call.fromWords()
                || call.weight() == RULE
                || call.weight() >= SUBJECT_OF_TICKET
                || cited.contains(call.source().id())) {
            return false;
        }
        boolean once = call.weight() >= BEHAVIOUR
                && mentions.getOrDefault(call.source().id(), Set.of()).size() < 2;
        return !cited.isEmpty() || (once && call.weight() < SUMMARY_BEHAVIOUR && hasSubject());
    }

    private boolean hasSubject() {
        return calls.values().stream().anyMatch(call -> call.weight() >= SUMMARY_BEHAVIOUR);
    }

    /** Another rule takes this one's place here, unless the ticket names both. */
    private boolean isYielding(Call call, List<Call> meant) {
        List<String> others = call.source().yieldsTo();
        return !cited.contains(call.source().id())
                && meant.stream()
                        .anyMatch(other -> others.contains(other.source().id()));
    }
}
