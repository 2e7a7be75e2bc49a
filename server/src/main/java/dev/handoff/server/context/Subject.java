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
    private static final int SHORTEST = 3;
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

    /**
     * Is this the wish again? "The header must become new", under a summary "New header": but for words of wishing it says
     * hardly anything that the summary and the stories do not.
     */
    boolean repeats(Field field, Reading reading) {
        Set<String> own = new HashSet<>();
        for (Line line : field.lines()) {
            each(
                    line.seen(),
                    vocabulary.covered(line.seen(), Concept.STOP, Concept.WISH, Concept.PERSON_GENERIC),
                    own::add);
        }
        Set<String> wished = stems(reading.summary());
        for (UserStory story : reading.stories()) {
            wished.addAll(stems(story.want()));
        }
        long heard = own.stream()
                .filter(stem -> wished.stream().anyMatch(other -> isOneWord(stem, other)))
                .count();
        return 3 * heard >= 2L * own.size();
    }

    /** But for the ending: "nowy" and "nowego", "count" and "counts". */
    private static boolean isOneWord(String stem, String other) {
        int shorter = Math.min(stem.length(), other.length());
        int same = 0;
        while (same < shorter && stem.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= Math.min(ECHOED, Math.max(SHORTEST, shorter - 1));
    }

    private void each(Sightings seen, Consumer<String> sink) {
        each(seen, vocabulary.covered(seen, Concept.STOP), sink);
    }

    private static void each(Sightings seen, BitSet stop, Consumer<String> sink) {
        Words words = seen.words();
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
