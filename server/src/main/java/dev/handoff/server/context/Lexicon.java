package dev.handoff.server.context;

import dev.handoff.server.library.Nearest;
import dev.handoff.server.library.Problems;
import dev.handoff.server.library.YamlEntry;
import dev.handoff.server.library.YamlValue;
import dev.handoff.server.text.Concepts;
import dev.handoff.server.text.Nearby;
import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which answers, empty phrases and kinds of work are told. Immutable. */
public final class Lexicon {

    private static final Set<String> TOP = Set.of("concepts", "cues", "patterns");
    private static final Set<String> CONCEPT = Set.of("en", "pl");
    private static final Set<String> PATTERN = Set.of("for", "all", "none", "within", "ordered");
    private static final Set<String> SILENT = Stream.of(
                    Concept.STOP,
                    Concept.SAYS_NOTHING,
                    Concept.LAW_EMPTY,
                    Concept.WISH,
                    Concept.WORK_VERB,
                    Concept.GONE,
                    Concept.BODY)
            .map(Lexicon::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final int WHOLE_SENTENCE = 1_000;

    private final Concepts concepts;
    private final String[] signs;
    private final Cues cues;
    private final Map<String, List<Nearby>> patterns;

    private Lexicon(Concepts concepts, Cues cues, Map<String, List<Nearby>> patterns) {
        this.concepts = concepts;
        signs = signs(concepts);
        this.cues = cues;
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
        Cues cues = Cues.of(top);
        Map<String, List<Nearby>> patterns = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (YamlValue value : top.items("patterns")) {
            YamlEntry entry = YamlEntry.of(value, PATTERN);
            used.addAll(entry.texts("all"));
            used.addAll(entry.texts("none"));
            patterns.computeIfAbsent(entry.required("for"), key -> new ArrayList<>())
                    .add(pattern(entry, built));
        }
        unspoken(top.map("concepts"), used, top);
        problems.raise("lexicon");
        return new Lexicon(built, cues, patterns);
    }

    /** A concept that rules need and the file lacks, or one that nothing speaks of: most likely misspelt. */
    private static void unspoken(Map<String, YamlValue> concepts, Set<String> inPatterns, YamlEntry top) {
        Set<String> inRules = Arrays.stream(Concept.values()).map(Lexicon::name).collect(Collectors.toSet());
        for (String rule : inRules) {
            if (!concepts.containsKey(rule)) {
                top.problem("lacks the concept '" + rule + "' under 'concepts'");
            }
        }
        concepts.forEach((name, value) -> {
            if (!inRules.contains(name) && !inPatterns.contains(name)) {
                value.problem(
                        "no rule and no pattern speaks of the concept '" + name + "'" + Nearest.of(name, inRules));
            }
        });
    }

    private static String name(Concept concept) {
        return concept.name().toLowerCase(Locale.ROOT);
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
                entry.problem("pattern names the concept '" + name + "', which is not defined under 'concepts'"
                        + Nearest.of(name, concepts.names()));
            } else {
                numbers.add(number);
            }
        }
        return numbers;
    }

    Sightings scan(Words words) {
        return concepts.scan(words);
    }

    /** The sign that a concept is for what was learned of sentences, {@code @person}; blank where it says nothing new. */
    String sign(int concept) {
        return signs[concept];
    }

    /** How many concepts there are. */
    int size() {
        return signs.length;
    }

    /** The signs of all concepts in a text, as lessons are learned with. */
    public List<String> signs(String text) {
        List<String> all = new ArrayList<>();
        scan(Words.of(text)).each(-1, concept -> all.add(sign(concept)));
        all.removeIf(String::isEmpty);
        return all;
    }

    /**
     * Shapes of tokens are traits of a sentence by themselves, and words without content say nothing; nor do those that only
     * a label above them makes empty.
     */
    private static String[] signs(Concepts concepts) {
        String[] signs = new String[concepts.names().size()];
        for (String name : concepts.names()) {
            boolean silent = name.startsWith("<") || SILENT.contains(name);
            signs[Objects.requireNonNull(concepts.find(name))] = silent ? "" : "@" + name;
        }
        return signs;
    }

    int number(Concept concept) {
        return Objects.requireNonNull(concepts.find(name(concept)), "checked when it was loaded");
    }

    Cues cues() {
        return cues;
    }

    /** The patterns for an item, or for another judgement that has a name. */
    List<Nearby> patterns(String name) {
        return patterns.getOrDefault(name, List.of());
    }
}
