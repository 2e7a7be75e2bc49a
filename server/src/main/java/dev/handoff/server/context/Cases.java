package dev.handoff.server.context;

import dev.handoff.server.context.Vocabulary.Concept;
import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds worked cases and testable criteria that stand in the text or in Gherkin. */
final class Cases {

    private final Vocabulary vocabulary;

    Cases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Nullable
    Verdict example(Reading reading) {
        Verdict gherkin = gherkin(reading, "a case with values");
        Verdict found = gherkin == null && reading.isDefect() ? defect(reading) : gherkin;
        return found != null
                ? found
                : Statements.first(
                        Item.EXAMPLE, reading, line -> line.kind() == Line.Kind.SUMMARY ? null : worked(line));
    }

    private @Nullable Verdict gherkin(Reading reading, String why) {
        boolean result = false;
        int values = 0;
        for (Line line : reading.body()) {
            if (line.kind() == Line.Kind.GHERKIN) {
                result |= Gherkin.isResult(line.text());
                values += vocabulary.hasFigure(line) || line.text().indexOf('"') >= 0 ? 1 : 0;
            }
        }
        if (!result || values < 2) {
            return null;
        }
        Line first = reading.body().stream()
                .filter(line -> line.kind() == Line.Kind.GHERKIN)
                .findFirst()
                .orElseThrow();
        return Statements.present(first, 0, why);
    }

    /** In a bug, what should have come out, beside the values that went in. */
    private @Nullable Verdict defect(Reading reading) {
        boolean values = false;
        for (Line line : reading.statements()) {
            boolean here = line.isProse() && line.kind() != Line.Kind.SUMMARY && !Foreign.to(Item.EXAMPLE, line);
            values |= here && (vocabulary.hasFigure(line) || line.text().indexOf('"') >= 0);
            if (here && values && vocabulary.has(line, Concept.OUGHT)) {
                return Statements.present(line, 0, "a case with values");
            }
        }
        return null;
    }

    private @Nullable Verdict worked(Line line) {
        long figures = line.words().tokens().stream()
                .filter(token -> token.shape() == Token.Shape.NUMBER || token.shape() == Token.Shape.MONEY)
                .count();
        long money = line.words().tokens().stream()
                .filter(token -> token.shape() == Token.Shape.MONEY)
                .count();
        boolean expected = vocabulary.has(line, Concept.EXPECTED);
        boolean introduced = vocabulary.has(line, Concept.EXAMPLE_WORD) || vocabulary.has(line, Concept.OUGHT);
        boolean arrow = line.text().contains("->") && !vocabulary.has(line, Concept.AIM);
        return (figures >= 2 && expected && (introduced || arrow)) || (arrow && money >= 2)
                ? Statements.present(line, 0, "a case with values")
                : null;
    }

    @Nullable
    Verdict acceptance(Reading reading) {
        long results = reading.body().stream()
                .filter(line -> line.kind() == Line.Kind.GHERKIN && Gherkin.isResult(line.text()))
                .filter(line -> vocabulary.content(line, vocabulary.covered(line.seen(), Concept.EMPTY_OUTCOME)) >= 3)
                .count();
        if (results >= 1) {
            Line first = reading.body().stream()
                    .filter(line -> line.kind() == Line.Kind.GHERKIN)
                    .findFirst()
                    .orElseThrow();
            return Statements.present(first, 0, "scenarios to test");
        }
        return Statements.first(Item.ACCEPTANCE, reading, this::finished);
    }

    /** "To call it finished I want to see A, B and C": a sentence that lists. */
    private @Nullable Verdict finished(Line line) {
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(Concept.DONE_WORD))) {
            int sentence = line.seen().sentence(hit);
            String text = line.text();
            boolean several = text.indexOf(',', 10) > 0
                    || text.contains(" and ")
                    || text.contains(" i ")
                    || text.contains(" oraz ")
                    || text.contains(";");
            if (several && text.split("\\s+").length >= 9) {
                return Statements.present(line, sentence, "says when it is finished");
            }
        }
        return null;
    }
}
