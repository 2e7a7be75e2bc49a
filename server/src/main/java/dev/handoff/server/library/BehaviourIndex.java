package dev.handoff.server.library;

import dev.handoff.server.text.Concepts;
import dev.handoff.server.text.Nearby;
import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Behaviours with their words in one automaton, each known by the concept with which one of its patterns begins. */
final class BehaviourIndex {

    private static final int WITHIN = 9;

    private final Concepts concepts;
    private final List<Behaviour> behaviours;
    /** By concept, the numbers of the behaviours. */
    private final int[][] byBeginning;

    private BehaviourIndex(Concepts concepts, List<Behaviour> behaviours) {
        this.concepts = concepts;
        this.behaviours = behaviours;
        byBeginning = new int[concepts.names().size()][0];
        for (int i = 0; i < behaviours.size(); i++) {
            for (Nearby pattern : behaviours.get(i).patterns()) {
                int concept = pattern.all().get(0);
                byBeginning[concept] = Arrays.copyOf(byBeginning[concept], byBeginning[concept].length + 1);
                byBeginning[concept][byBeginning[concept].length - 1] = i;
            }
        }
    }

    static BehaviourIndex of(Collection<YamlEntry> entries) {
        Concepts.Builder concepts = Concepts.builder();
        List<Behaviour> behaviours =
                entries.stream().map(entry -> behaviour(concepts, entry)).toList();
        return new BehaviourIndex(concepts.build(), behaviours);
    }

    Sightings scan(Words words) {
        return concepts.scan(words);
    }

    /** Those all of whose concepts stand there, in the order of the files: mostly none, and few have to be asked. */
    List<Behaviour> thatMayStand(Words words) {
        BitSet seen = concepts.in(words);
        BitSet found = new BitSet();
        for (int concept = seen.nextSetBit(0); concept >= 0; concept = seen.nextSetBit(concept + 1)) {
            for (int begun : byBeginning[concept]) {
                if (behaviours.get(begun).mayStand(seen)) {
                    found.set(begun);
                }
            }
        }
        return found.stream().mapToObj(behaviours::get).toList();
    }

    private static Behaviour behaviour(Concepts.Builder concepts, YamlEntry entry) {
        String id = entry.required("id");
        List<Nearby> patterns = new ArrayList<>();
        List<Integer> cancels = new ArrayList<>();
        if (!entry.texts("not_when").isEmpty()) {
            cancels.add(concepts.define(id + ".not"));
            concepts.english(id + ".not", entry.texts("not_when")).polish(id + ".not", entry.texts("not_when"));
        }
        for (String language : List.of("en", "pl")) {
            List<Integer> groups = groups(concepts, entry, id, language);
            if (!groups.isEmpty()) {
                patterns.add(new Nearby(
                        groups,
                        cancels,
                        entry.number("within", WITHIN),
                        entry.text("ordered").equals("true")));
            }
        }
        if (patterns.isEmpty()) {
            entry.problem("behaviour '" + id + "' has neither 'en' nor 'pl' groups of words");
        }
        return new Behaviour(
                id,
                entry.required("name"),
                entry.texts("sources"),
                entry.text("domain"),
                entry.text("not_in"),
                entry.text("beside").equals("true"),
                patterns);
    }

    private static List<Integer> groups(Concepts.Builder concepts, YamlEntry entry, String id, String language) {
        List<Integer> groups = new ArrayList<>();
        for (YamlValue group : entry.items(language)) {
            List<String> words = group.strings();
            boolean shape = words.size() == 1 && words.get(0).startsWith("<");
            String name = shape ? words.get(0) : id + "." + language + groups.size();
            groups.add(concepts.define(name));
            if (!shape) {
                if (language.equals("en")) {
                    concepts.english(name, words);
                } else {
                    concepts.polish(name, words);
                }
            }
        }
        return groups;
    }
}
