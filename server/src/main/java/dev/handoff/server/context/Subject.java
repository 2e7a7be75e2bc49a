package dev.handoff.server.context;

import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** What a ticket is about: the stems of its words, to tell an answer from an echo and from somebody else's text. */
final class Subject {

    private static final int ECHOED = 5;

    private final Vocabulary vocabulary;

    Subject(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Set<String> stems(Line line) {
        Set<String> stems = new HashSet<>();
        Words words = line.words();
        BitSet stop = vocabulary.covered(line.seen(), Concept.STOP);
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            if (!stop.get(i) && token.end() - token.start() > 2) {
                stems.add(token.terms().rough());
            }
        }
        return stems;
    }

    Set<String> stems(String text) {
        return stems(new Line(
                "",
                Line.Kind.PROSE,
                vocabulary.lexicon().scan(Words.of(text)),
                java.util.List.of(),
                dev.handoff.server.text.Tick.NONE,
                Set.of()));
    }

    /** Does the text say nothing beyond the other? */
    static boolean echoes(Set<String> text, Set<String> other) {
        if (text.isEmpty()) {
            return false;
        }
        return shared(text, other) >= 0.8 * text.size();
    }

    /** How many of the stems does the other share? */
    static long shared(Set<String> text, Set<String> other) {
        Set<String> starts = new HashSet<>();
        other.forEach(stem -> starts.add(start(stem)));
        return text.stream().filter(stem -> starts.contains(start(stem))).count();
    }

    /** Polish endings reach into the stem: "strona", "stronie". */
    private static String start(String stem) {
        return stem.substring(0, Math.min(ECHOED, stem.length()));
    }
}
