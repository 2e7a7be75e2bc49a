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
        String[] numbered = NUMBERED.split(text);
        String[] parts = numbered.length > 2 ? numbered : SENTENCE.split(text);
        if (parts.length == 1 && line.kind() != Line.Kind.ITEM) {
            clauses(text, criteria);
            return;
        }
        for (String part : parts) {
            boolean whole = part.length() == text.length();
            add(criteria, part.strip(), whole ? line.seen() : scan(part.strip()));
        }
    }

    /** "It rejects a date in the past, and the letter shows the year" is two, "it works on phones and old tablets" one. */
    private void clauses(String text, List<String> criteria) {
        boolean clause = false;
        for (String part : conjunction.split(text)) {
            Sightings seen = scan(part.strip());
            boolean own = PREDICATES.stream().anyMatch(verb -> seen.has(vocabulary.number(verb)));
            boolean continues = clause && !own && content(seen) < CLAUSE;
            if (!continues && content(seen) >= WORDS) {
                criteria.add(part.strip());
            }
            clause |= own;
        }
    }

    private void add(List<String> criteria, String text, Sightings seen) {
        if (content(seen) >= WORDS) {
            criteria.add(text);
        }
    }

    private Sightings scan(String text) {
        return vocabulary.lexicon().scan(Words.of(text));
    }

    private int content(Sightings seen) {
        return vocabulary.content(seen, vocabulary.covered(seen, Concept.EMPTY_OUTCOME, Concept.PLACEHOLDER));
    }
}
