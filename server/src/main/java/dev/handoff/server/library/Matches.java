package dev.handoff.server.library;

import dev.handoff.server.why.Why;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private final Map<String, Match> matches = new LinkedHashMap<>();
    private final Map<Source, Map<String, Why>> weak = new LinkedHashMap<>();
    private final Map<String, Set<String>> mentions = new HashMap<>();
    private final Set<String> cited = new LinkedHashSet<>();

    /** @param word the one that was seen, in its English stem: two forms of one word are one mention */
    void mention(Source source, String word) {
        mentions.computeIfAbsent(source.id(), key -> new LinkedHashSet<>()).add(word);
    }

    /** A word that calls for the source in company only. */
    void weak(Source source, String word, Why why) {
        weak.computeIfAbsent(source, key -> new LinkedHashMap<>()).putIfAbsent(word, why);
    }

    void cite(Source source, Why why) {
        cited.add(source.id());
        add(source, why, CITED);
    }

    void add(Source source, Why why, int weight) {
        add(new Match(source, why, weight, true));
    }

    void component(Source source, Why why) {
        add(new Match(source, why, COMPONENT, false));
    }

    private void add(Match match) {
        matches.merge(match.source().id(), match, (old, added) -> added.weight() > old.weight() ? added : old);
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
        List<Match> meant = matches.values().stream()
                .filter(match -> !isInPassing(match))
                .sorted(Comparator.comparingInt(Match::weight).reversed())
                .toList();
        return meant.stream().filter(match -> !isYielding(match, meant)).toList();
    }

    /**
     * Where the summary tells what a ticket is about, one word or behaviour in the description that belongs to another rule is a
     * mention in passing; two different ones are not. Beside a rule that the ticket names only what it is about counts.
     */
    private boolean isInPassing(Match match) {
        if (!match.fromWords()
                || match.weight() == RULE
                || match.weight() >= SUBJECT_OF_TICKET
                || cited.contains(match.source().id())) {
            return false;
        }
        boolean once = match.weight() >= BEHAVIOUR
                && mentions.getOrDefault(match.source().id(), Set.of()).size() < 2;
        return !cited.isEmpty() || (once && match.weight() < SUMMARY_BEHAVIOUR && hasSubject());
    }

    private boolean hasSubject() {
        return matches.values().stream().anyMatch(match -> match.weight() >= SUMMARY_BEHAVIOUR);
    }

    /** Another rule takes this one's place here, unless the ticket names both. */
    private boolean isYielding(Match match, List<Match> meant) {
        List<String> others = match.source().yieldsTo();
        return !cited.contains(match.source().id())
                && meant.stream()
                        .anyMatch(other -> others.contains(other.source().id()));
    }
}
