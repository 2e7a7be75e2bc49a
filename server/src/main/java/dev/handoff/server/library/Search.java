package dev.handoff.server.library;

import dev.handoff.server.library.Trigger.Kind;
import dev.handoff.server.text.Nearby;
import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Words;
import dev.handoff.server.why.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** One search of the library for one ticket. */
final class Search {

    private static final int CANCEL_WITHIN = 5;

    private final Library library;
    private final TriggerIndex triggers;
    private final Behaviours behaviours;
    private final List<Passage> passages;
    private final Collection<String> components;
    private final boolean ours;

    private final Matches matches = new Matches();
    private final Map<Integer, Set<String>> domainWords = new HashMap<>();
    private final List<Outdated> outdated = new ArrayList<>();
    private final Map<Profile, Why> profiles = new LinkedHashMap<>();
    private final List<String> seen = new ArrayList<>();
    private final Set<String> sureDomains = new LinkedHashSet<>();
    private final Map<String, Why> places = new HashMap<>();

    Search(
            Library library,
            TriggerIndex triggers,
            Behaviours behaviours,
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
            if (!passages.get(i).aside() && !isDenied(passages.get(i), hits.get(i))) {
                behaviours(passages.get(i), domains);
            }
        }
        byComponent();
        names(domains);
        return new Findings(matches.counted(), seen, matches.cited(), outdated, domains, sureDomains, named());
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
            boolean hinted = facing
                    || (ours && triggers.trades().contains(domain))
                    || (hints >= 2 && found.stream().noneMatch(word -> word.startsWith("-")));
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
                case CITE -> {
                    if (!isPartOfALonger(hit, hits)) {
                        cite(triggers.sources().get(trigger.target()), passage, hit);
                    }
                }
                case OUTDATED -> outdated(passage, hit, hits);
                case PROFILE -> profile(passage, hit, hits);
                case CANCEL, DENIAL, DOMAIN, PROFILE_CANCEL, OUTDATED_CANCEL -> {}
            }
        }
    }

    private void source(Passage passage, Hit<Trigger> hit, List<Hit<Trigger>> hits, Set<String> domains) {
        Source source = triggers.sources().get(hit.value().target());
        boolean anywhere = hit.value().kind() == Kind.ANYWHERE;
        if (!(anywhere || applies(source, domains))
                || cancelled(hit, hits, Kind.CANCEL)
                || denied(passage, hit, hits)) {
            return;
        }
        Supplier<Why> why = () -> in(passage, hit.from(), hit.to());
        String word = passage.words().get(hit.from()).terms().english();
        if (hit.value().kind() != Kind.SUBJECT) {
            matches.mention(source, word);
        }
        if (isTelling(passage, hit.value().kind())) {
            matches.add(source, why, weight(passage));
        } else if (hit.value().kind() != Kind.SUBJECT) {
            matches.weak(source, word, why);
        }
    }

    /** Is it enough to call for its source? In an example or a harm even a strong word tells nothing alone. */
    private static boolean isTelling(Passage passage, Kind kind) {
        return kind == Kind.ANYWHERE
                || (kind == Kind.STRONG && !passage.aside())
                || (kind == Kind.SUBJECT && passage.isSummary());
    }

    private static int weight(Passage passage) {
        return passage.isSummary() ? Matches.SUBJECT_OF_TICKET : passage.rule() ? Matches.RULE : Matches.MENTIONED;
    }

    private static boolean isDenied(Passage passage, List<Hit<Trigger>> hits) {
        return passage.rule() && hits.stream().anyMatch(hit -> hit.value().kind() == Kind.DENIAL);
    }

    /** "Not applicable, because it holds no personal data": what such a sentence names, the ticket does not touch. */
    private static boolean denied(Passage passage, Hit<Trigger> hit, List<Hit<Trigger>> hits) {
        int sentence = passage.words().get(hit.from()).sentence();
        return passage.rule()
                && hits.stream()
                        .anyMatch(other -> other.value().kind() == Kind.DENIAL
                                && other.from() < hit.from()
                                && passage.words().get(other.from()).sentence() == sentence);
    }

    private void outdated(Passage passage, Hit<Trigger> hit, List<Hit<Trigger>> hits) {
        if (!cancelled(hit, hits, Kind.OUTDATED_CANCEL)) {
            TriggerIndex.Old old = triggers.outdated().get(hit.value().target());
            outdated.add(new Outdated(old.source(), old.rule(), passage.words().raw(hit.from(), hit.to())));
            cite(old.source(), passage, hit);
        }
    }

    /** Of two citations that begin at one word the longer tells what is meant. */
    private static boolean isPartOfALonger(Hit<Trigger> hit, List<Hit<Trigger>> hits) {
        return hits.stream()
                .anyMatch(other ->
                        other.value().kind() == Kind.CITE && other.from() == hit.from() && other.to() > hit.to());
    }

    private void cite(Source source, Passage passage, Hit<Trigger> hit) {
        matches.cite(source, () -> Why.of("the ticket names it: {}", in(passage, hit.from(), hit.to())));
    }

    private Why in(Passage passage, int from, int to) {
        Why place = places.computeIfAbsent(passage.where(), Why::read);
        return Why.of("\"{}\" in the {}", passage.words().raw(from, to), place);
    }

    static boolean applies(Source source, Set<String> domains) {
        return inDomain(source.domain(), domains) && (source.notIn().isEmpty() || !domains.contains(source.notIn()));
    }

    private static boolean inDomain(String domain, Set<String> domains) {
        return domain.isEmpty() || domains.contains(domain);
    }

    private void profile(Passage passage, Hit<Trigger> hit, List<Hit<Trigger>> hits) {
        if (!cancelled(hit, hits, Kind.PROFILE_CANCEL)) {
            profiles.computeIfAbsent(
                    triggers.profiles().get(hit.value().target()), key -> in(passage, hit.from(), hit.to()));
        }
    }

    private List<Named> named() {
        return profiles.entrySet().stream()
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean cancelled(Hit<Trigger> hit, List<Hit<Trigger>> hits, Kind kind) {
        for (Hit<Trigger> other : hits) {
            if (other.value().kind() == kind
                    && other.value().target() == hit.value().target()
                    && other.from() - hit.to() <= CANCEL_WITHIN
                    && hit.from() - other.to() <= CANCEL_WITHIN) {
                return true;
            }
        }
        return false;
    }

    private void behaviours(Passage passage, Set<String> domains) {
        for (BehaviourIndex index : behaviours.of(passage)) {
            List<Behaviour> some = index.thatMayStand(passage.words()).stream()
                    .filter(behaviour -> inDomain(behaviour.domain(), domains))
                    .filter(behaviour -> !domains.contains(behaviour.notIn()))
                    .toList();
            if (!some.isEmpty()) {
                Sightings sightings = index.scan(passage.words());
                some.forEach(behaviour -> behaviour(passage, behaviour, sightings));
            }
        }
    }

    private void behaviour(Passage passage, Behaviour behaviour, Sightings sightings) {
        for (Nearby pattern : behaviour.patterns()) {
            Nearby.Span span = pattern.find(sightings);
            if (span != null) {
                seen.add(behaviour.name());
                Supplier<Why> why =
                        () -> Why.of("{}: {}", Why.of(behaviour.name()), in(passage, span.from(), span.to()));
                int weight = passage.isSummary()
                        ? Matches.SUMMARY_BEHAVIOUR
                        : behaviour.beside() ? Matches.RULE : Matches.BEHAVIOUR;
                known(behaviour.sources()).forEach(source -> matches.add(source, why, weight));
                return;
            }
        }
    }

    /** Labels and components that are names of partners. */
    private void names(Set<String> domains) {
        for (String component : components) {
            Words name = Words.of(component.replace('-', ' '));
            for (Hit<Trigger> hit : triggers.phrases().find(name)) {
                boolean whole = hit.to() - hit.from() + 1 == name.size();
                named(Why.of("the label '{}'", component), hit.value(), whole, domains);
            }
        }
    }

    /** @param whole is the label this phrase and nothing else? */
    private void named(Why label, Trigger trigger, boolean whole, Set<String> domains) {
        switch (trigger.kind()) {
            case PROFILE -> profiles.putIfAbsent(triggers.profiles().get(trigger.target()), label);
            case STRONG -> {
                Source source = triggers.sources().get(trigger.target());
                if (applies(source, domains)) {
                    matches.add(source, () -> label, Matches.SUBJECT_OF_TICKET);
                }
            }
            case WEAK -> {
                if (whole) {
                    matches.weak(triggers.sources().get(trigger.target()), label.toString(), () -> label);
                }
            }
            default -> {}
        }
    }

    private void byComponent() {
        for (String component : components) {
            List<String> ids = library.defaults(component);
            if (ids != null) {
                known(ids)
                        .forEach(source ->
                                matches.component(source, () -> Why.of("always asked for on '{}'", component)));
            }
        }
    }

    private List<Source> known(List<String> ids) {
        return ids.stream().map(library::source).filter(Objects::nonNull).toList();
    }
}
