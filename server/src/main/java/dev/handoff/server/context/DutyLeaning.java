package dev.handoff.server.context;

import dev.handoff.server.lessons.Weights;
import dev.handoff.server.lessons.Weights.Odds;
import dev.handoff.server.library.Findings;
import dev.handoff.server.library.Library;
import dev.handoff.server.library.Match;
import dev.handoff.server.library.Passage;
import dev.handoff.server.library.Source;
import dev.handoff.server.text.Words;
import dev.handoff.server.why.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells by all words of a ticket together which sources it is about: adds one that no trigger foresaw, and drops one of which
 * only a trigger speaks. It knows shipped sources; of a firm's own the triggers alone tell.
 */
final class DutyLeaning {

    /** Log-odds that call for a source, chosen on labelled tickets; the likeliest of all needs less. */
    private static final double LIMIT = -1;

    private static final double LIKELIEST = -1.5;

    /** In a ticket that shows no trade the triggers always count, and words alone have to be surer. */
    private static final double ELSEWHERE = 0.5;

    /** What a trigger says beside all words together, and what a component does. */
    private static final double TRIGGERED = 3;

    private static final double BY_COMPONENT = 1.8;
    private static final double NAMED = 100;

    private static final int LEANING = 40;
    private static final int LINES = 60;
    private static final int VOICES = 3;

    private final Weights weights = Weights.shipped("duties.tsv");
    private final Library library;
    private final List<Source> sources;

    DutyLeaning(Library library) {
        this.library = library;
        sources = library.sources().stream()
                .filter(source -> weights.number(source.id()) >= 0)
                .toList();
    }

    /** The same findings, with the sources that the ticket is about. Beside a rule that it names itself nothing is added. */
    Findings settle(Findings findings, List<Passage> passages, List<String> components) {
        if (isSettled(findings)) {
            return findings;
        }
        Odds odds = odds(passages, components);
        Map<Source, Double> leaning = new LinkedHashMap<>();
        for (Source source : sources) {
            if (findings.cited().isEmpty() && library.applies(source, findings)) {
                leaning.put(source, odds.of(weights.number(source.id())));
            }
        }
        for (Match match : findings.matches()) {
            leaning.put(match.source(), weigh(match, odds, findings));
        }
        double least = findings.domains().isEmpty() ? ELSEWHERE : least(leaning.values());
        leaning.values().removeIf(weight -> weight < least);
        return findings.calling(called(findings, leaning, passages));
    }

    /** Nothing may be added, and nothing dropped; so no word needs to be weighed. */
    private static boolean isSettled(Findings findings) {
        return !findings.cited().isEmpty() && findings.matches().stream().allMatch(match -> isSure(match, findings));
    }

    private static boolean isSure(Match match, Findings findings) {
        return findings.domains().isEmpty()
                || findings.cited().contains(match.source().id());
    }

    private static double least(Collection<Double> weights) {
        double most = weights.stream().max(Comparator.naturalOrder()).orElse(LIMIT);
        return Math.min(LIMIT, Math.max(LIKELIEST, most));
    }

    private double weigh(Match match, Odds odds, Findings findings) {
        int place = weights.number(match.source().id());
        return place < 0 || isSure(match, findings)
                ? NAMED
                : odds.of(place) + (match.fromWords() ? TRIGGERED : BY_COMPONENT);
    }

    /** What triggers found first, in their order. */
    private List<Match> called(Findings findings, Map<Source, Double> leaning, List<Passage> passages) {
        List<Match> called = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Match match : findings.matches()) {
            if (leaning.remove(match.source()) != null) {
                called.add(match);
                ids.add(match.source().id());
            }
        }
        leaning.entrySet().stream()
                .sorted(Map.Entry.<Source, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .filter(source -> source.yieldsTo().stream().noneMatch(ids::contains))
                .forEach(source -> called.add(new Match(source, why(source, passages), LEANING, true)));
        return called;
    }

    private Odds odds(List<Passage> passages, List<String> components) {
        Weights.Sum sum = weights.sum();
        passages.stream().filter(passage -> !passage.aside()).limit(LINES).forEach(passage -> {
            sum.add(passage.words(), -1, "");
            if (passage.isSummary()) {
                sum.add(passage.words(), -1, "");
            }
        });
        for (String component : components) {
            sum.add(Words.of(component.replace('-', ' ').replace('_', ' ')), -1, "component");
        }
        return sum.odds();
    }

    private Why why(Source source, List<Passage> passages) {
        int place = weights.number(source.id());
        List<Words> texts = passages.stream()
                .filter(passage -> !passage.aside())
                .limit(LINES)
                .map(Passage::words)
                .toList();
        List<String> words = weights.speaking(texts, place, VOICES);
        return words.isEmpty()
                ? Why.of("reads like a ticket about it")
                : Why.of("reads like a ticket about it: \"{}\"", String.join("\", \"", words));
    }
}
