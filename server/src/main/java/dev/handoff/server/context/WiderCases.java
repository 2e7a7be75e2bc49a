package dev.handoff.server.context;

import dev.handoff.server.text.Token;
import dev.handoff.server.why.Why;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds worked cases that no single line holds: in a block of code, or on two lines that follow each other. */
final class WiderCases {

    private static final Pattern ARROW = Pattern.compile("->|=>|→|⇒");
    private static final int MANY = 3;
    private static final int LONGEST_INPUT = 60;
    private static final int SHORTEST_RESULT = 8;
    private static final Why CASE = Why.of("a case with values");

    private static final Pattern ASSERTED = Pattern.compile("\\bassert|==|\\bexpect\\(");
    private static final Pattern KEY = Pattern.compile("(?m)(?:^|\\s)(\\p{L}+)\\s*[:=](?!=)");
    private static final Pattern RESULT = Pattern.compile(" (?:-|–|->|→|=>) ");
    private static final Pattern VALUE = Pattern.compile("\\d|\"");
    private static final int LONGEST_TWIN = 140;

    private final Vocabulary vocabulary;
    private final CaseTable cases;

    WiderCases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        cases = new CaseTable(vocabulary.lexicon().cues());
    }

    @Nullable
    Verdict find(Reading reading) {
        List<Line> lines = reading.besideStories().stream()
                .filter(line -> line.kind() != Line.Kind.SUMMARY
                        && (line.kind() == Line.Kind.CODE || !Foreign.to(Item.EXAMPLE, line)))
                .toList();
        Line before = null;
        for (Line line : lines) {
            boolean both = before != null
                    && (isPair(before, line) || isTwin(before, line) || (isCase(before) && isCase(line)));
            if (isCode(line) || both) {
                return Statements.present(line, 0, CASE);
            }
            before = line;
        }
        return null;
    }

    /** Three cases with their results, or two of which one is refused or goes without, say how it will be tested. */
    @Nullable
    Verdict several(Reading reading) {
        for (Field field : reading.fields(Item.EXAMPLE)) {
            int cases = 0;
            boolean edge = false;
            for (Line line : field.lines()) {
                cases += casesIn(line);
                edge |= vocabulary.has(line, Concept.TESTABLE);
            }
            if (cases >= MANY || (cases == MANY - 1 && edge)) {
                return Statements.present(field.lines().get(0), 0, Why.of("cases to test"));
            }
        }
        return null;
    }

    private static int casesIn(Line line) {
        boolean row = line.kind() == Line.Kind.ROW;
        int arrows = (int) ARROW.matcher(line.text()).results().count();
        return row ? 1 : arrows;
    }

    private boolean isCode(Line line) {
        return line.kind() == Line.Kind.CODE
                && hasValues(line)
                && (vocabulary.has(line, Concept.OUGHT)
                        || ASSERTED.matcher(line.text()).find()
                        || cases.isHead(keys(line.text())));
    }

    /** {@code before: tax = 3.61} and below it {@code after: tax = 3.60}. */
    private static List<String> keys(String code) {
        return KEY.matcher(code).results().map(key -> key.group(1)).toList();
    }

    /** "born 3.02.1947, leaves 2.02.2027 - price as today", and below it another that opens with the same word. */
    private boolean isTwin(Line before, Line line) {
        return before.words().size() > 0
                && line.words().size() > 0
                && before.words().raw(0).equals(line.words().raw(0))
                && isResult(before)
                && isResult(line)
                && (hasInput(before) || hasInput(line));
    }

    private boolean isResult(Line line) {
        return line.isProse()
                && line.items().isEmpty()
                && line.text().length() < LONGEST_TWIN
                && !vocabulary.has(line, Concept.AIM)
                && RESULT.matcher(line.text()).find();
    }

    private static boolean hasInput(Line line) {
        Matcher result = RESULT.matcher(line.text());
        return result.find()
                && VALUE.matcher(line.text().substring(0, result.start())).find();
    }

    /** "new cart: 18.00 in the total", and below it "customer unticks -> 0.00". */
    private boolean isPair(Line before, Line line) {
        boolean arrow = ARROW.matcher(before.text()).find()
                || ARROW.matcher(line.text()).find();
        boolean aims = vocabulary.has(before, Concept.AIM) || vocabulary.has(line, Concept.AIM);
        return arrow
                && !aims
                && before.kind() == Line.Kind.ITEM
                && line.kind() == Line.Kind.ITEM
                && Cases.amounts(before) >= 1
                && Cases.amounts(line) >= 1;
    }

    /** "Malta, 7 nights: switch right on load": a point that says what goes in and what comes out. */
    private boolean isCase(Line line) {
        int colon = line.text().indexOf(": ");
        return line.kind() == Line.Kind.ITEM
                && colon > 0
                && colon < LONGEST_INPUT
                && !vocabulary.has(line, Concept.AIM)
                && line.text().chars().limit(colon).anyMatch(Character::isDigit)
                && line.text().length() - colon > SHORTEST_RESULT;
    }

    private static boolean hasValues(Line line) {
        long values = line.words().tokens().stream()
                .filter(token -> token.isFigure() || token.shape() == Token.Shape.ID)
                .count();
        long quotes = line.text().chars().filter(c -> c == '"').count() / 2;
        return values + quotes >= 2;
    }
}
