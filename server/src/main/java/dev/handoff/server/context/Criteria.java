package dev.handoff.server.context;

import dev.handoff.server.context.Vocabulary.Concept;
import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Counts what can be tested in an answer to "how will we tell it works". */
final class Criteria {

    private static final Pattern NUMBERED =
            Pattern.compile("(?:^|[\\s;,.])\\(?(?:[1-9]|[a-h])[).]\\s|(?:^|[.;]\\s)[1-9]\\s(?=\\p{L})");
    private static final int WORDS = 2;

    private final Vocabulary vocabulary;

    Criteria(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<String> in(Field field) {
        List<String> criteria = new ArrayList<>();
        for (Line line : field.lines()) {
            if (line.kind() == Line.Kind.GHERKIN) {
                if (Gherkin.isResult(line.text())) {
                    add(criteria, line.text());
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
        String[] parts = numbered.length > 2 ? numbered : text.split(";|(?<=[.!?])\\s+(?=\\p{Lu})");
        if (parts.length == 1 && line.kind() != Line.Kind.ITEM) {
            parts = text.split(",\\s+| and | oraz ");
        }
        for (String part : parts) {
            add(criteria, part.strip());
        }
    }

    private void add(List<String> criteria, String text) {
        Sightings seen = vocabulary.lexicon().scan(Words.of(text));
        int content = vocabulary.content(seen, vocabulary.covered(seen, Concept.EMPTY_OUTCOME, Concept.PLACEHOLDER));
        if (content >= WORDS) {
            criteria.add(text);
        }
    }
}
