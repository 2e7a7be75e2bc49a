package dev.handoff.server.context;

import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What a ticket is about: the roots of its words, to tell an answer from an echo and from somebody else's text. */
final class Subject {

    private static final int ECHOED = 5;
    private static final double MOST = 0.7;

    private final Vocabulary vocabulary;

    Subject(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Set<String> stems(Line line) {
        Set<String> roots = new HashSet<>();
        add(line.seen(), roots);
        return roots;
    }

    Set<String> stems(List<Line> lines) {
        Set<String> roots = new HashSet<>();
        for (Line line : lines) {
            add(line.seen(), roots);
        }
        return roots;
    }

    Set<String> stems(String text) {
        Set<String> roots = new HashSet<>();
        add(vocabulary.lexicon().scan(Words.of(text)), roots);
        return roots;
    }

    /** Adds the stems of the line that are among those wanted. */
    void shared(Line line, Set<String> wanted, Set<String> shared) {
        each(line.seen(), stem -> {
            if (wanted.contains(stem)) {
                shared.add(stem);
            }
        });
    }

    private void add(Sightings seen, Set<String> roots) {
        each(seen, roots::add);
    }

    private void each(Sightings seen, Consumer<String> sink) {
        Words words = seen.words();
        BitSet stop = vocabulary.covered(seen, Concept.STOP);
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            if (!stop.get(i) && token.end() - token.start() > 2) {
                sink.accept(token.terms().rough());
            }
        }
    }

    /** Does the text say nothing beyond the other? */
    static boolean echoes(Set<String> text, Set<String> other) {
        return new Echo(other).isHeardIn(text);
    }

    /** How many of the stems does the other share? */
    static int shared(Set<String> text, Set<String> other) {
        return new Echo(other).heard(text);
    }

    /** Stems that another text may repeat. Polish endings reach into the stem: "strona", "stronie". */
    static final class Echo {
        private final int size;
        private final Set<String> starts;

        Echo(Set<String> stems) {
            size = stems.size();
            starts = new HashSet<>(2 * size);
            for (String stem : stems) {
                starts.add(start(stem));
            }
        }

        int size() {
            return size;
        }

        boolean isHeardIn(Set<String> text) {
            int heard = text.size();
            for (String stem : text) {
                heard -= starts.contains(start(stem)) ? 0 : 1;
                if (heard < MOST * text.size()) {
                    return false;
                }
            }
            return !text.isEmpty();
        }

        private int heard(Set<String> text) {
            int heard = 0;
            for (String stem : text) {
                heard += starts.contains(start(stem)) ? 1 : 0;
            }
            return heard;
        }

        private static String start(String stem) {
            return stem.length() <= ECHOED ? stem : stem.substring(0, ECHOED);
        }
    }
}
