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

    /**
     * Log-odds that call for a source, and what is taken off for each step behind the likeliest one: where one duty is told
     * plainly, others seldom are. Learned with the two below on five sets, each judged without its own lessons.
     */
    private static final double LIMIT = -2.6;

    private static final double BEHIND = 0.5;

    /** Where no trade with rules of its own shows, or another one does, words alone have to be surer. */
    private static final double ELSEWHERE = 1.5;

    /** What a trigger says beside all words together, and what a component does. */
    private static final double TRIGGERED = 2;

    private static final double BY_COMPONENT = 1;

    /** Where so many are called for, words alone add none: most tickets need one or two. */
    private static final int ENOUGH = 2;

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
    Findings settle(Findings findings, List<Passage> passages, List<String> components, boolean ours) {
        boolean trade = ours ? !findings.domains().isEmpty() : isOfATrade(findings);
        if (isSettled(findings, trade)) {
            return findings;
        }
        Odds odds = odds(passages, components);
        List<Source> possible = sources.stream()
                .filter(source -> library.applies(source, findings))
                .toList();
        double most =
                possible.stream().mapToDouble(source -> of(source, odds)).max().orElse(LIMIT);
        Map<Source, Double> leaning = new LinkedHashMap<>();
        if (findings.cited().isEmpty()) {
            double least = !trade || possible.size() * 3 < sources.size() * 2 ? ELSEWHERE : LIMIT;
            possible.forEach(source -> put(leaning, source, behind(most, of(source, odds)), least));
        }
        for (Match match : findings.matches()) {
            put(leaning, match.source(), weigh(match, most, odds, findings, trade), LIMIT);
        }
        return findings.calling(called(findings, leaning, passages));
    }

    private static void put(Map<Source, Double> leaning, Source source, double weight, double least) {
        if (weight >= least) {
            leaning.put(source, weight);
        }
    }

    private double of(Source source, Odds odds) {
        return odds.of(weights.number(source.id()));
    }

    private static double behind(double most, double odds) {
        return odds - BEHIND * Math.max(0, most - odds);
    }

    /** Words of a trade that has rules of its own, and not only of serving customers. */
    private boolean isOfATrade(Findings findings) {
        return library.sources().stream()
                .anyMatch(source -> findings.sureDomains().contains(source.domain()));
    }

    /** Nothing may be added, and nothing dropped; so no word needs to be weighed. */
    private static boolean isSettled(Findings findings, boolean trade) {
        return !findings.cited().isEmpty()
                && findings.matches().stream().allMatch(match -> isSure(match, findings, trade));
    }

    private static boolean isSure(Match match, Findings findings, boolean trade) {
        return !trade || findings.cited().contains(match.source().id());
    }

    private double weigh(Match match, double most, Odds odds, Findings findings, boolean trade) {
        if (weights.number(match.source().id()) < 0 || isSure(match, findings, trade)) {
            return NAMED;
        }
        return behind(most, of(match.source(), odds)) + (match.fromWords() ? TRIGGERED : BY_COMPONENT);
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
                .limit(Math.max(0, ENOUGH - called.size()))
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
