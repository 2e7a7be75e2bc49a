package dev.handoff.server.library;

import dev.handoff.server.library.Trigger.Kind;
import dev.handoff.server.text.Nearby;
import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One search of the library for one ticket. */
final class Search {

    private static final int CANCEL_WITHIN = 5;
    private static final int SUBJECT_OF_TICKET = 100;
    private static final int SUMMARY_BEHAVIOUR = 90;
    private static final int RULE = 85;
    private static final int MENTIONED = 80;
    private static final int BEHAVIOUR = 75;

    private final Library library;
    private final TriggerIndex triggers;
    private final BehaviourIndex behaviours;
    private final List<Passage> passages;
    private final Collection<String> components;
    private final boolean ours;

    private final Map<String, Match> matches = new LinkedHashMap<>();
    private final Map<Integer, Map<String, String>> weak = new HashMap<>();
    private final Map<Integer, Set<String>> domainWords = new HashMap<>();
    private final Map<String, Set<String>> mentions = new HashMap<>();
    private final Set<String> cited = new LinkedHashSet<>();
    private final List<Outdated> outdated = new ArrayList<>();
    private final Map<Profile, String> profiles = new LinkedHashMap<>();
    private final List<String> seen = new ArrayList<>();
    private final Set<String> sureDomains = new LinkedHashSet<>();

    Search(
            Library library,
            TriggerIndex triggers,
            BehaviourIndex behaviours,
            List<Passage> passages,
            Collection<String> components,
            boolean ours) {
        this.library = library;
        this.triggers = triggers;
        this.behaviours = behaviours;
        this.passages = passages;
        this.components = components;
        this.ours = ours;
    }

    Findings findings() {
        List<List<Hit<Trigger>>> hits = new ArrayList<>();
        for (Passage passage : passages) {
            List<Hit<Trigger>> found = triggers.phrases().find(passage.words());
            hits.add(found);
            domains(found);
        }
        components.forEach(name -> domains(triggers.phrases().find(Words.of(name.replace('-', ' ')))));
        Set<String> domains = domainsSeen();
        for (int i = 0; i < passages.size(); i++) {
            words(passages.get(i), hits.get(i), domains);
            if (!passages.get(i).aside()) {
                behaviours(passages.get(i), domains);
            }
        }
        byComponent();
        names();
        weakOnes();
        List<Match> sorted = matches.values().stream()
                .filter(match -> !isInPassing(match))
                .sorted(Comparator.comparingInt(Match::weight).reversed())
                .toList();
        return new Findings(sorted, seen, cited, outdated, domains, sureDomains, named());
    }

    /**
     * Where the summary tells what a ticket is about, one word in the description that belongs to another rule is a mention in
     * passing; two different ones, or naming the rule, are not.
     */
    private boolean isInPassing(Match match) {
        boolean once = match.fromWords()
                && match.weight() == MENTIONED
                && mentions.getOrDefault(match.source().id(), Set.of()).size() < 2
                && !cited.contains(match.source().id());
        return once && matches.values().stream().anyMatch(other -> other.weight() >= SUMMARY_BEHAVIOUR);
    }

    private void domains(List<Hit<Trigger>> hits) {
        for (Hit<Trigger> hit : hits) {
            if (hit.value().kind() == Kind.DOMAIN) {
                domainWords
                        .computeIfAbsent(hit.value().target(), key -> new LinkedHashSet<>())
                        .add(hit.value().phrase());
            }
        }
    }

    /** One sure word, or two different hints; a component that the library knows puts the ticket in every domain. */
    private Set<String> domainsSeen() {
        Set<String> seenDomains = new LinkedHashSet<>();
        boolean known = components.stream().anyMatch(name -> {
            List<String> defaults = library.defaults(name);
            return defaults != null && !defaults.isEmpty();
        });
        for (int i = 0; i < triggers.domains().size(); i++) {
            Set<String> found = domainWords.getOrDefault(i, Set.of());
            boolean sure = found.stream().anyMatch(word -> !word.startsWith("?") && !word.startsWith("-"));
            String domain = triggers.domains().get(i);
            boolean facing = components.stream().anyMatch(name -> domain.equals(library.domain(name)));
            long hints = found.stream().filter(word -> word.startsWith("?")).count() + (ours ? 1 : 0) + served();
            boolean hinted = facing || (hints >= 2 && found.stream().noneMatch(word -> word.startsWith("-")));
            if (sure) {
                sureDomains.add(domain);
            }
            if (known || sure || hinted) {
                seenDomains.add(domain);
            }
        }
        return seenDomains;
    }

    /** A component that serves customers hints at the firm's trade, whichever it is. */
    private int served() {
        return components.stream().anyMatch(name -> library.domain(name) != null) ? 1 : 0;
    }

    private void words(Passage passage, List<Hit<Trigger>> hits, Set<String> domains) {
        for (Hit<Trigger> hit : hits) {
            Trigger trigger = hit.value();
            switch (trigger.kind()) {
                case ANYWHERE, STRONG, SUBJECT, WEAK -> source(passage, hit, hits, domains);
                case CITE -> cite(passage, hit);
                case OUTDATED -> outdated(passage, hit, hits);
                case PROFILE -> profile(passage, hit, hits);
                case CANCEL, DOMAIN, PROFILE_CANCEL, OUTDATED_CANCEL -> {}
            }
        }
    }

    private void source(Passage passage, Hit<Trigger> hit, List<Hit<Trigger>> hits, Set<String> domains) {
        Source source = triggers.sources().get(hit.value().target());
        boolean anywhere = hit.value().kind() == Kind.ANYWHERE;
        if (!(anywhere || applies(source, domains)) || cancelled(hit, hits, Kind.CANCEL)) {
            return;
        }
        String words = "\"" + passage.words().raw(hit.from(), hit.to()) + "\" in the " + passage.where();
        boolean subject = hit.value().kind() == Kind.SUBJECT && passage.isSummary();
        if (hit.value().kind() != Kind.SUBJECT) {
            mentions.computeIfAbsent(source.id(), key -> new LinkedHashSet<>())
                    .add(passage.words().get(hit.from()).terms().english());
        }
        if (anywhere || hit.value().kind() == Kind.STRONG || subject) {
            match(source, words, passage.isSummary() ? SUBJECT_OF_TICKET : passage.rule() ? RULE : MENTIONED);
        } else if (hit.value().kind() == Kind.WEAK) {
            Map<String, String> found = weak.computeIfAbsent(hit.value().target(), key -> new LinkedHashMap<>());
            found.putIfAbsent(passage.words().get(hit.from()).terms().english(), words);
        }
    }

    private void cite(Passage passage, Hit<Trigger> hit) {
        cite(triggers.sources().get(hit.value().target()), passage, hit);
    }

    private void outdated(Passage passage, Hit<Trigger> hit, List<Hit<Trigger>> hits) {
        if (!cancelled(hit, hits, Kind.OUTDATED_CANCEL)) {
            TriggerIndex.Old old = triggers.outdated().get(hit.value().target());
            outdated.add(new Outdated(old.source(), old.rule(), passage.words().raw(hit.from(), hit.to())));
            cite(old.source(), passage, hit);
        }
    }

    private void cite(Source source, Passage passage, Hit<Trigger> hit) {
        cited.add(source.id());
        String words = passage.words().raw(hit.from(), hit.to());
        match(source, "the ticket names it: \"" + words + "\" in the " + passage.where(), 70);
    }

    private static boolean applies(Source source, Set<String> domains) {
        return inDomain(source.domain(), domains) && (source.notIn().isEmpty() || !domains.contains(source.notIn()));
    }

    private static boolean inDomain(String domain, Set<String> domains) {
        return domain.isEmpty() || domains.contains(domain);
    }

    private void profile(Passage passage, Hit<Trigger> hit, List<Hit<Trigger>> hits) {
        if (!cancelled(hit, hits, Kind.PROFILE_CANCEL)) {
            String why = "\"" + passage.words().raw(hit.from(), hit.to()) + "\" in the " + passage.where();
            profiles.putIfAbsent(triggers.profiles().get(hit.value().target()), why);
        }
    }

    private List<Named> named() {
        return profiles.entrySet().stream()
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean cancelled(Hit<Trigger> hit, List<Hit<Trigger>> hits, Kind kind) {
        return hits.stream()
                .anyMatch(other -> other.value().kind() == kind
                        && other.value().target() == hit.value().target()
                        && other.from() - hit.to() <= CANCEL_WITHIN
                        && hit.from() - other.to() <= CANCEL_WITHIN);
    }

    private void behaviours(Passage passage, Set<String> domains) {
        Sightings sightings = behaviours.concepts().scan(passage.words());
        for (Behaviour behaviour : behaviours.behaviours()) {
            if (inDomain(behaviour.domain(), domains)) {
                behaviour(passage, behaviour, sightings);
            }
        }
    }

    private void behaviour(Passage passage, Behaviour behaviour, Sightings sightings) {
        for (Nearby pattern : behaviour.patterns()) {
            Nearby.Span span = pattern.find(sightings);
            if (span != null) {
                seen.add(behaviour.name());
                String why = behaviour.name() + ": \"" + passage.words().raw(span.from(), span.to()) + "\" in the "
                        + passage.where();
                int weight = passage.isSummary() ? SUMMARY_BEHAVIOUR : BEHAVIOUR;
                behaviour.sources().forEach(id -> match(id, why, weight, true));
                return;
            }
        }
    }

    /** Labels and components that are names of partners. */
    private void names() {
        for (String component : components) {
            for (Hit<Trigger> hit : triggers.phrases().find(Words.of(component.replace('-', ' ')))) {
                named(component, hit.value());
            }
        }
    }

    private void named(String component, Trigger trigger) {
        if (trigger.kind() == Kind.PROFILE) {
            profiles.putIfAbsent(triggers.profiles().get(trigger.target()), "the label '" + component + "'");
        }
        if (trigger.kind() == Kind.STRONG) {
            Source source = triggers.sources().get(trigger.target());
            if (source.domain().isEmpty()) {
                match(source, "the label '" + component + "'", SUBJECT_OF_TICKET);
            }
        }
    }

    private void byComponent() {
        for (String component : components) {
            List<String> ids = library.defaults(component);
            if (ids != null) {
                ids.forEach(id -> match(id, "always asked for on '" + component + "'", 50, false));
            }
        }
    }

    /** Two different weak words, or one that the component supports. */
    private void weakOnes() {
        weak.forEach((index, words) -> {
            Source source = triggers.sources().get(index);
            if (words.size() >= 2) {
                match(source, words.values().iterator().next(), 60);
            }
        });
    }

    private void match(String id, String why, int weight, boolean fromWords) {
        Source source = library.source(id);
        if (source != null) {
            Match match = new Match(source, why, weight, fromWords);
            matches.merge(id, match, (old, added) -> added.weight() > old.weight() ? added : old);
        }
    }

    private void match(Source source, String why, int weight) {
        match(source.id(), why, weight, true);
    }
}
