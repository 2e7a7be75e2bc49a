package dev.handoff.server.text;

import dev.handoff.server.text.Phrases.Hit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of concepts, each a set of phrases in two languages, and the shapes of tokens, which are concepts too:
 * {@code <number>}, {@code <money>}, {@code <percent>}, {@code <id>}, {@code <url>}, {@code <code>}, {@code <name>}.
 */
public final class Concepts {

    private static final List<String> SHAPES =
            List.of("<number>", "<money>", "<percent>", "<id>", "<url>", "<code>", "<name>", "<figure>");
    private static final int FIGURE = SHAPES.indexOf("<figure>");

    private final Map<String, Integer> ids;
    private final Phrases<Integer> phrases;

    private Concepts(Map<String, Integer> ids, Phrases<Integer> phrases) {
        this.ids = Map.copyOf(ids);
        this.phrases = phrases;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The number of a concept; null when it is not defined. */
    public @Nullable Integer find(String name) {
        return ids.get(name);
    }

    public Set<String> names() {
        return ids.keySet();
    }

    public Sightings scan(Words words) {
        List<Hit<Integer>> hits = phrases.find(words);
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            int shape = shape(token);
            if (shape >= 0) {
                hits.add(new Hit<>(shape, i, i));
            }
            if (token.isFigure()) {
                hits.add(new Hit<>(FIGURE, i, i));
            }
        }
        return new Sightings(words, hits, ids.size());
    }

    /** Which concepts a text holds, wherever they stand: what {@link #scan} tells, for much less. */
    public BitSet in(Words words) {
        BitSet seen = new BitSet(ids.size());
        phrases.tell(words, (values, from, to) -> {
            for (int i = 0; i < values.size(); i++) {
                seen.set(values.get(i));
            }
        });
        for (int i = 0; i < words.size(); i++) {
            int shape = shape(words.get(i));
            if (shape >= 0) {
                seen.set(shape);
            }
            if (words.get(i).isFigure()) {
                seen.set(FIGURE);
            }
        }
        return seen;
    }

    /** The number of its concept; below zero for a plain word. */
    private static int shape(Token token) {
        return switch (token.shape()) {
            case NUMBER -> 0;
            case MONEY -> 1;
            case PERCENT -> 2;
            case ID -> 3;
            case URL -> 4;
            case CODE -> 5;
            case CAPITAL, ACRONYM -> 6;
            case WORD -> -1;
        };
    }

    /** Collects the dictionary. */
    public static final class Builder {
        private final Map<String, Integer> ids = new HashMap<>();
        private final Phrases.Builder<Integer> phrases = Phrases.builder();

        private Builder() {
            SHAPES.forEach(this::define);
        }

        /** The number of this concept, new or known. */
        public int define(String name) {
            return ids.computeIfAbsent(name, key -> ids.size());
        }

        public Builder english(String concept, List<String> words) {
            int id = define(concept);
            words.forEach(phrase -> phrases.english(phrase, id));
            return this;
        }

        public Builder polish(String concept, List<String> words) {
            int id = define(concept);
            words.forEach(phrase -> phrases.polish(phrase, id));
            return this;
        }

        public Concepts build() {
            return new Concepts(ids, phrases.build());
        }
    }
}
