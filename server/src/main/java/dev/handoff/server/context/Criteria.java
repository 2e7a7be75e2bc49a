package dev.handoff.server.context;

import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Counts what can be tested in an answer to "how will we tell it works". */
final class Criteria {

    private static final Pattern NUMBERED =
            Pattern.compile("(?:^|[\\s;,.])\\(?(?:[1-9]|[a-h])[).]\\s|(?:^|[.;]\\s)[1-9]\\s(?=\\p{L})");
    private static final List<Concept> PREDICATES = List.of(Concept.TESTABLE, Concept.EMPTY_OUTCOME, Concept.PREDICATE);
    private static final Pattern SENTENCE = Pattern.compile(";|(?<=[.!?])\\s+(?=\\p{Lu})");
    private static final String[] NOTHING = {};
    private static final int WORDS = 2;
    private static final int CLAUSE = 4;

    private final Vocabulary vocabulary;
    private final Gherkin gherkin;
    private final Pattern conjunction;

    Criteria(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Cues cues = vocabulary.lexicon().cues();
        gherkin = new Gherkin(cues);
        conjunction = Pattern.compile(",\\s+| " + cues.any(Cue.AND) + " ");
    }

    List<String> in(Field field) {
        List<String> criteria = new ArrayList<>();
        for (Line line : field.lines()) {
            if (line.kind() == Line.Kind.GHERKIN) {
                if (gherkin.isResult(line.text())) {
                    add(criteria, line.text(), line.seen());
                }
            } else if (line.isProse()) {
                split(line, criteria);
            }
        }
        return criteria;
    }

    private void split(Line line, List<String> criteria) {
        String text = line.text();
        String[] numbered = mayBeNumbered(text) ? NUMBERED.split(text) : NOTHING;
        String[] parts = numbered.length > 2 ? numbered : sentences(text);
        if (parts.length == 1 && line.kind() != Line.Kind.ITEM) {
            clauses(line, criteria);
            return;
        }
        for (String part : parts) {
            add(criteria, part.strip(), scan(part, line));
        }
    }

    /** A number or letter that stands for itself; spares most lines the expression. */
    private static boolean mayBeNumbered(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = (c >= '1' && c <= '9') || (c >= 'a' && c <= 'h');
            if (sign && isEdge(text.charAt(i + 1)) && (i == 0 || isEdge(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEdge(char c) {
        return isBlank(c) || ".,;()".indexOf(c) >= 0;
    }

    private static String[] sentences(String text) {
        boolean several = text.indexOf(';') >= 0;
        for (int i = 1; !several && i < text.length(); i++) {
            several = isBlank(text.charAt(i)) && ".!?".indexOf(text.charAt(i - 1)) >= 0;
        }
        return several ? SENTENCE.split(text) : new String[] {text};
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** "It rejects a date in the past, and the letter shows the year" is two, "it works on phones and old tablets" one. */
    private void clauses(Line line, List<String> criteria) {
        boolean clause = false;
        for (String part : conjunction.split(line.text())) {
            Sightings seen = scan(part, line);
            boolean own = says(seen);
            int content = content(seen);
            boolean continues = clause && !own && content < CLAUSE;
            if (!continues && content >= WORDS) {
                criteria.add(part.strip());
            }
            clause |= own;
        }
    }

    private boolean says(Sightings seen) {
        for (Concept verb : PREDICATES) {
            if (seen.has(vocabulary.number(verb))) {
                return true;
            }
        }
        return false;
    }

    private void add(List<String> criteria, String text, Sightings seen) {
        if (content(seen) >= WORDS) {
            criteria.add(text);
        }
    }

    private Sightings scan(String part, Line line) {
        boolean whole = part.length() == line.text().length();
        return whole ? line.seen() : vocabulary.lexicon().scan(Words.of(part.strip()));
    }

    private int content(Sightings seen) {
        return vocabulary.content(seen, vocabulary.covered(seen, Concept.EMPTY_OUTCOME, Concept.PLACEHOLDER));
    }
}
