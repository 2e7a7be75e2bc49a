package dev.handoff.server.context;

import dev.handoff.server.library.Problems;
import dev.handoff.server.library.YamlEntry;
import dev.handoff.server.library.YamlValue;
import dev.handoff.server.text.Concepts;
import dev.handoff.server.text.Nearby;
import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words by which answers, empty phrases and kinds of work are told. Immutable. */
public final class Lexicon {

    private static final Set<String> TOP = Set.of("concepts", "patterns");
    private static final Set<String> CONCEPT = Set.of("en", "pl");
    private static final Set<String> PATTERN = Set.of("for", "all", "none", "within", "ordered");
    private static final int WHOLE_SENTENCE = 1_000;

    private final Concepts concepts;
    private final Map<String, List<Nearby>> patterns;

    private Lexicon(Concepts concepts, Map<String, List<Nearby>> patterns) {
        this.concepts = concepts;
        this.patterns = Map.copyOf(patterns);
    }

    public static Lexicon shipped() {
        Problems problems = new Problems();
        return made(YamlValue.shipped(Lexicon.class, "lexicon.yml", problems), problems);
    }

    /** @throws Problems.UnusableFiles naming every problem with its line */
    public static Lexicon load(Path file) {
        Problems problems = new Problems();
        return made(YamlValue.file(file, problems), problems);
    }

    private static Lexicon made(YamlValue root, Problems problems) {
        YamlEntry top = YamlEntry.of(root, TOP);
        Concepts.Builder concepts = Concepts.builder();
        top.map("concepts").forEach((name, value) -> {
            YamlEntry entry = YamlEntry.of(value, CONCEPT);
            concepts.english(name, entry.texts("en")).polish(name, entry.texts("pl"));
        });
        Concepts built = concepts.build();
        Map<String, List<Nearby>> patterns = new HashMap<>();
        for (YamlValue value : top.items("patterns")) {
            YamlEntry entry = YamlEntry.of(value, PATTERN);
            patterns.computeIfAbsent(entry.required("for"), key -> new ArrayList<>())
                    .add(pattern(entry, built));
        }
        problems.raise("lexicon");
        return new Lexicon(built, patterns);
    }

    private static Nearby pattern(YamlEntry entry, Concepts concepts) {
        return new Nearby(
                numbers(entry, "all", concepts),
                numbers(entry, "none", concepts),
                entry.number("within", WHOLE_SENTENCE),
                entry.text("ordered").equals("true"));
    }

    private static List<Integer> numbers(YamlEntry entry, String key, Concepts concepts) {
        List<Integer> numbers = new ArrayList<>();
        for (String name : entry.texts(key)) {
            Integer number = concepts.find(name);
            if (number == null) {
                entry.problem("pattern names the concept '" + name + "', which is not defined under 'concepts'");
            } else {
                numbers.add(number);
            }
        }
        return numbers;
    }

    Sightings scan(Words words) {
        return concepts.scan(words);
    }

    int concept(String name) {
        Integer number = concepts.find(name);
        if (number == null) {
            throw new IllegalArgumentException("the lexicon lacks the concept '" + name + "'; add it under 'concepts'");
        }
        return number;
    }

    /** The patterns for an item, or for another judgement that has a name. */
    List<Nearby> patterns(String name) {
        return patterns.getOrDefault(name, List.of());
    }
}
