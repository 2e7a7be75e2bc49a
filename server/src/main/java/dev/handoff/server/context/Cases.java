package dev.handoff.server.context;

import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import dev.handoff.server.why.Why;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds worked cases and testable criteria that stand in the text or in Gherkin. */
final class Cases {

    private static final Pattern ARROW = Pattern.compile("->|=>|→|⇒");
    private static final Pattern AMOUNT = Pattern.compile("\\d[.,:]\\d");
    private static final Pattern OPERATOR = Pattern.compile("\\d.*\\s[-+x×*/−]\\s?.*\\d", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("(?<![\\w-])\\d+");
    private static final Set<Item> REPORTED = Set.of(Item.EVIDENCE, Item.OUTCOME);
    private static final int OPERANDS = 80;
    private static final int LISTED = 3;

    private final Vocabulary vocabulary;
    private final WiderCases beyondOneLine;
    private final Introductions introductions;
    private final Gherkin gherkin;
    private final IssueTypes types;
    private final List<String> ands;

    Cases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        beyondOneLine = new WiderCases(vocabulary);
        introductions = new Introductions(vocabulary);
        Cues cues = vocabulary.lexicon().cues();
        gherkin = new Gherkin(cues);
        types = new IssueTypes(cues);
        ands = cues.all(Cue.AND).stream().map(and -> " " + and + " ").toList();
    }

    @Nullable
    Verdict example(Reading reading) {
        Verdict scenario = scenario(reading);
        Verdict found = scenario == null && types.isDefect(reading.ticket()) ? defect(reading) : scenario;
        found = found != null
                ? found
                : Statements.first(
                        Item.EXAMPLE, reading, line -> line.kind() == Line.Kind.SUMMARY ? null : worked(line));
        return found != null ? found : beyondOneLine.find(reading);
    }

    private @Nullable Verdict scenario(Reading reading) {
        boolean result = false;
        long values = 0;
        for (Line line : reading.body()) {
            if (line.kind() == Line.Kind.GHERKIN) {
                result |= gherkin.isResult(line.text());
                values += figures(line) + (line.text().indexOf('"') >= 0 ? 1 : 0);
            }
        }
        if (!result || values < 2) {
            return null;
        }
        Line first = reading.body().stream()
                .filter(line -> line.kind() == Line.Kind.GHERKIN)
                .findFirst()
                .orElseThrow();
        return Statements.present(first, 0, Why.of("a case with values"));
    }

    /** In a bug, what should have come out, and somewhere the values that went in; both may stand under "Observed". */
    private @Nullable Verdict defect(Reading reading) {
        boolean values = false;
        Line ought = null;
        for (Line line : reading.statements()) {
            boolean here = line.isProse()
                    && line.kind() != Line.Kind.SUMMARY
                    && (!Foreign.to(Item.EXAMPLE, line) || REPORTED.containsAll(line.items()));
            values |= here && (vocabulary.hasFigure(line) || line.text().indexOf('"') >= 0);
            ought = ought == null && here && saysOught(line) ? line : ought;
        }
        return values && ought != null ? Statements.present(ought, 0, Why.of("a case with values")) : null;
    }

    private boolean saysOught(Line line) {
        return vocabulary.has(line, Concept.OUGHT)
                || vocabulary.lexicon().scan(Words.of(line.label())).has(vocabulary.number(Concept.OUGHT));
    }

    private static long figures(Line line) {
        return line.words().tokens().stream()
                .filter(token -> token.shape() == Token.Shape.NUMBER || token.shape() == Token.Shape.MONEY)
                .count();
    }

    @Nullable
    Verdict worked(Line line) {
        long figures = figures(line);
        boolean expected = vocabulary.has(line, Concept.EXPECTED);
        boolean arrow = ARROW.matcher(line.text()).find() && !vocabulary.has(line, Concept.AIM);
        boolean told = figures >= 2 && (introductions.isCase(line) || (expected && arrow));
        return told
                        || (arrow && amounts(line) >= 2)
                        || isSum(line, figures)
                        || (arrow && branches(line))
                        || (figures >= 2 && gherkin.isWhole(line.text()))
                        || (arrow && vocabulary.has(line, Concept.EXAMPLE_WORD) && vocabulary.hasFigure(line))
                ? Statements.present(line, 0, Why.of("a case with values"))
                : null;
    }

    /** "Eight months on board -> she should pick yes. Four months -> no.": each sentence a case with its result. */
    private boolean branches(Line line) {
        long arrows = ARROW.matcher(line.text()).results().count();
        return arrows >= 2 && line.words().sentences() >= 2 && vocabulary.has(line, Concept.OUGHT);
    }

    /** Sums of money, times and numbers with a fraction: what a case has, and a target seldom. */
    static long amounts(Line line) {
        return line.words().tokens().stream()
                .filter(token -> token.shape() == Token.Shape.MONEY
                        || (token.shape() == Token.Shape.NUMBER
                                && AMOUNT.matcher(line.words().text().substring(token.start(), token.end()))
                                        .find()))
                .count();
    }

    /** {@code 142.00 deposit + 11 x 128.90 = 1,559.90}: a calculation carried out is a case with its result. */
    private static boolean isSum(Line line, long figures) {
        String text = line.text();
        int equals = figures < 3 ? -1 : text.indexOf('=');
        if (equals < 0 || equals + 1 == text.length()) {
            return false;
        }
        String before = text.substring(Math.max(0, equals - OPERANDS), equals);
        String after = text.substring(equals + 1, Math.min(text.length(), equals + 6));
        boolean given = OPERATOR.matcher(before).find()
                || (figures >= 4 && FIGURE.matcher(before).results().count() >= 2);
        return given && after.chars().anyMatch(Character::isDigit);
    }

    @Nullable
    Verdict acceptance(Reading reading) {
        long results = reading.body().stream()
                .filter(line -> line.kind() == Line.Kind.GHERKIN && gherkin.isResult(line.text()))
                .filter(line -> vocabulary.content(line, vocabulary.covered(line.seen(), Concept.EMPTY_OUTCOME)) >= 3)
                .count();
        if (results >= 1) {
            Line first = reading.body().stream()
                    .filter(line -> line.kind() == Line.Kind.GHERKIN)
                    .findFirst()
                    .orElseThrow();
            return Statements.present(first, 0, Why.of("scenarios to test"));
        }
        Verdict listed = listed(reading);
        listed = listed == null ? beyondOneLine.several(reading) : listed;
        return listed != null ? listed : Statements.first(Item.ACCEPTANCE, reading, this::finished);
    }

    /** A list under no label of which most points say what must be so. */
    private @Nullable Verdict listed(Reading reading) {
        int points = 0;
        int told = 0;
        boolean announced = false;
        for (Line line : reading.besideStories()) {
            boolean point = line.kind() == Line.Kind.ITEM && line.items().isEmpty();
            announced = point ? announced : announces(line);
            points = !point ? 0 : points + (announced || isTestable(line) ? 1 : 0);
            told = point && (tells(line) || announced || isTestable(line)) ? told + 1 : 0;
            if (point && (points >= LISTED || (told >= LISTED && points + 1 >= LISTED))) {
                return Statements.present(line, 0, Why.of("a list of things to test"));
            }
        }
        return null;
    }

    /** "I'd accept this if": a few words that lead into a list. */
    private boolean announces(Line line) {
        return vocabulary.has(line, Concept.DONE_WORD) && line.words().size() <= 10;
    }

    /** What a screen or a letter does, in a sentence of its own. */
    private boolean tells(Line line) {
        return vocabulary.has(line, Concept.PREDICATE)
                && !vocabulary.has(line, Concept.TODAY)
                && !vocabulary.has(line, Concept.PAIN_HARD)
                && line.words().size() >= 4;
    }

    private boolean isTestable(Line line) {
        return vocabulary.has(line, Concept.TESTABLE)
                && !vocabulary.has(line, Concept.TODAY)
                && line.words().size() >= 4;
    }

    /** "To call it finished I want to see A, B and C": a sentence that lists. */
    private @Nullable Verdict finished(Line line) {
        if (gherkin.isWhole(line.text())) {
            return Statements.present(line, 0, Why.of("a scenario to test"));
        }
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(Concept.DONE_WORD))) {
            int sentence = line.seen().sentence(hit);
            String text = line.text();
            boolean several = text.indexOf(',', 10) > 0 || ands.stream().anyMatch(text::contains) || text.contains(";");
            if (several && text.split("\\s+").length >= 9) {
                return Statements.present(line, sentence, Why.of("says when it is finished"));
            }
        }
        return null;
    }
}
