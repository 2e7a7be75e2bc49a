package dev.handoff.server.context;

import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a ticket is about: the roots of its words, to tell an answer from an echo and from somebody else's text. */
final class Subject {

    private static final int ECHOED = 5;
    private static final double MOST = 0.8;

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
        lines.forEach(line -> add(line.seen(), roots));
        return roots;
    }

    Set<String> stems(String text) {
        Set<String> roots = new HashSet<>();
        add(vocabulary.lexicon().scan(Words.of(text)), roots);
        return roots;
    }

    private void add(Sightings seen, Set<String> roots) {
        Words words = seen.words();
        BitSet stop = vocabulary.covered(seen, Concept.STOP);
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            if (!stop.get(i) && token.end() - token.start() > 2) {
                roots.add(token.terms().rough());
            }
        }
    }

    /** Does the text say nothing beyond the other? */
    static boolean echoes(Set<String> text, Set<String> other) {
        if (text.isEmpty()) {
            return false;
        }
        return shared(text, other) >= MOST * text.size();
    }

    /** How many of the stems does the other share? */
    static long shared(Set<String> text, Set<String> other) {
        Set<String> starts = new HashSet<>();
        other.forEach(stem -> starts.add(start(stem)));
        return text.stream().filter(stem -> starts.contains(start(stem))).count();
    }

    /** Polish endings reach into the stem: "strona", "stronie". */
    private static String start(String root) {
        return root.substring(0, Math.min(ECHOED, root.length()));
    }
}
