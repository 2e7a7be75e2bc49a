package dev.handoff.server.context;

import dev.handoff.server.text.Token;
import dev.handoff.server.why.Why;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges what stands under a label that announces an item: an answer, or words that only look like one. */
final class Labelled {

    private static final int THIN = Placeholders.THIN;
    private static final Set<Item> BY_NAME = Set.of(Item.PARTNER, Item.REGULATION, Item.DECISION);
    private static final Pattern ARROW = Pattern.compile("->|=>|→");
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«]|(?<!\\p{L})['‘]\\p{L}[^'’]*['’]");

    private final Vocabulary vocabulary;
    private final Placeholders placeholders;
    private final Partners partners;
    private final Decisions decisions;
    private final Criteria criteria;
    private final CopiedCriteria copied;
    private final Steps steps;
    private final Subject subject;
    private final ReturnReading returns;

    Labelled(Vocabulary vocabulary, Checklists checklists) {
        this.vocabulary = vocabulary;
        placeholders = new Placeholders(vocabulary, checklists);
        partners = new Partners(vocabulary);
        decisions = new Decisions(vocabulary);
        criteria = new Criteria(vocabulary);
        copied = new CopiedCriteria(vocabulary);
        steps = new Steps(vocabulary);
        subject = new Subject(vocabulary);
        returns = new ReturnReading(vocabulary, checklists.returns());
    }

    /** @return null when there is nothing under the label that could be judged */
    @Nullable
    Verdict judge(Item item, Field field, Reading reading) {
        Verdict empty = placeholders.judge(item, field);
        return empty != null || field.text().isEmpty() ? empty : byItem(item, field, reading);
    }

    /**
     * Whether an empty answer here is the ticket's last word, whatever runs in its text: who leaves "customers" under "For"
     * did not answer elsewhere by design. A party, a rule and a decider are found by name, and so wherever they stand.
     */
    boolean settles(Item item, Field field) {
        boolean left = item == Item.WHO && vocabulary.has(field, Concept.PLACEHOLDER);
        return field.items().size() == 1 && !BY_NAME.contains(item) && !left;
    }

    private Verdict byItem(Item item, Field field, Reading reading) {
        return switch (item) {
            case WHO -> who(field, reading);
            case PARTNER -> partners.labelled(field, reading);
            case NEED -> need(field, reading);
            case OUTCOME -> outcome(field, reading);
            case EVIDENCE -> evidence(field);
            case EXAMPLE -> example(field);
            case ACCEPTANCE -> acceptance(field, reading);
            case HARM -> harm(field);
            case REGULATION -> regulation(field);
            case DECISION -> decisions.labelled(field, reading);
            case IFTHEN -> contingency(field);
            case READBACK -> Verdict.present(field, Why.of("restated"));
            case TRIED, OPTIONS, EFFECT, RECOMMENDATION, NEEDEDBY -> returns.labelled(item, field);
        };
    }

    /** What running text says of an item of returns. */
    @Nullable
    Verdict ofReturn(Item item, Reading reading) {
        return returns.find(item, reading);
    }

    private Verdict who(Field field, Reading reading) {
        if (isColleague(field.lines().get(0), reading)) {
            return Verdict.hollow(field, Why.of("\"{}\" is who works on it, not who it is for", Verdict.said(field)));
        }
        int rest = vocabulary.content(
                field, Concept.GROUP_ALL, Concept.PLACEHOLDER, Concept.NARROWING, Concept.SAYS_NOTHING);
        boolean narrowed = rest >= 2 || (rest == 1 && vocabulary.has(field, Concept.PERSON));
        return narrowed
                ? Verdict.present(field, Why.of("names who it is for"))
                : Verdict.hollow(
                        field, Why.of("\"{}\" is everybody; name the group or the situation", Verdict.said(field)));
    }

    /** It opens with somebody who reported the ticket, works on it or speaks in it. */
    private boolean isColleague(Line line, Reading reading) {
        return line.words().size() > 0
                && reading.people().contains(line.words().raw(0).toLowerCase(Locale.ROOT))
                && !vocabulary.has(line, Concept.PERSON);
    }

    private Verdict need(Field field, Reading reading) {
        int rest = vocabulary.content(field, Concept.EMPTY_OUTCOME, Concept.PLACEHOLDER, Concept.POINTER);
        if (rest < THIN) {
            return Verdict.hollow(field, Why.of("too few words to tell what is wrong today"));
        }
        return echoes(field, reading) || subject.repeats(field, reading)
                ? Verdict.hollow(field, Why.of("repeats the summary; what is wrong today is not said"))
                : Verdict.present(field, Why.of("says what is wrong today"));
    }

    private Verdict outcome(Field field, Reading reading) {
        int rest = vocabulary.content(
                field, Concept.EMPTY_OUTCOME, Concept.PLACEHOLDER, Concept.POINTER, Concept.GROUP_ALL);
        if (rest < 3 && !vocabulary.hasFigure(field)) {
            return Verdict.hollow(field, Why.of("\"{}\" does not say what should change", Verdict.said(field)));
        }
        boolean again = !vocabulary.hasFigure(field) && subject.repeats(field, reading);
        return again || echoes(field, reading)
                ? Verdict.hollow(field, Why.of("repeats the summary; no result that could be seen or measured"))
                : Verdict.present(field, Why.of("says what should change"));
    }

    private boolean echoes(Field field, Reading reading) {
        return Subject.echoes(subject.stems(field.lines()), subject.stems(reading.summary()));
    }

    private Verdict evidence(Field field) {
        int rest = vocabulary.content(field, Concept.POINTER, Concept.PLACEHOLDER);
        int gist = vocabulary.content(
                field, Concept.POINTER, Concept.PLACEHOLDER, Concept.RECORD, Concept.HEDGE, Concept.PERSON_NAME);
        boolean pointed = field.hasLinks()
                || (vocabulary.hasFigure(field) && gist >= 3)
                || vocabulary.has(field, Concept.OBSERVED)
                || field.lines().stream().anyMatch(line -> Statements.shape(line, -1, Token.Shape.ID));
        return rest >= THIN && pointed
                ? Verdict.present(field, Why.of("a source with its gist"))
                : Verdict.hollow(
                        field,
                        Why.of("\"{}\" gives no source that can be looked up with its gist", Verdict.said(field)));
    }

    private Verdict example(Field field) {
        long figures = field.lines().stream()
                .flatMap(line -> line.words().tokens().stream())
                .filter(Token::isFigure)
                .count();
        boolean quoted = QUOTED.matcher(field.text()).find();
        long names = field.lines().stream()
                .flatMap(line -> line.words().tokens().stream())
                .filter(token -> token.shape() == Token.Shape.ID)
                .count();
        boolean enough = figures + (quoted ? 1 : 0) >= 1 || names >= 2;
        return figures >= 2 || (enough && vocabulary.content(field) >= THIN)
                ? Verdict.present(field, Why.of("a case with values"))
                : Verdict.hollow(field, Why.of("\"{}\" has no values to work with", Verdict.said(field)));
    }

    private Verdict acceptance(Field field, Reading reading) {
        List<String> found = criteria.in(field);
        if (found.size() < 2) {
            return Verdict.hollow(
                    field,
                    found.isEmpty()
                            ? Why.of("nothing that could be tested")
                            : Why.of("only one thing that could be tested"));
        }
        if (steps.are(field, found)) {
            return Verdict.hollow(field, Why.of("steps of work; nothing says what must be so when they are done"));
        }
        return copied.is(field, reading)
                ? Verdict.hollow(
                        field,
                        Why.of("the criteria share no word with the rest of the ticket; copied from another subject?"))
                : Verdict.present(field, Why.of("{} things to test", found.size()));
    }

    private Verdict harm(Field field) {
        int rest =
                vocabulary.content(field, Concept.LOW_RISK, Concept.PLACEHOLDER, Concept.POINTER, Concept.SAYS_NOTHING);
        if (isTechnical(field)) {
            return Verdict.hollow(
                    field, Why.of("\"{}\" speaks of the program; who is hurt is not said", Verdict.said(field)));
        }
        return rest >= THIN || vocabulary.has(field, Concept.HURT_SURE)
                ? Verdict.present(field, Why.of("says who is hurt and how"))
                : Verdict.hollow(field, Why.of("\"{}\" does not say who is hurt and how", Verdict.said(field)));
    }

    private boolean isTechnical(Field field) {
        return vocabulary.has(field, Concept.TECHNICAL)
                && !vocabulary.has(field, Concept.PERSON)
                && !vocabulary.has(field, Concept.PERSON_GENERIC)
                && !vocabulary.has(field, Concept.PAY)
                && !vocabulary.has(field, Concept.HURT);
    }

    /** A rule by name, and something said of it; or in many words of whose duty it is. */
    private Verdict regulation(Field field) {
        boolean named = field.lines().stream().anyMatch(this::namesRule);
        int rest = vocabulary.content(field, Concept.PLACEHOLDER, Concept.NOT_APPLICABLE, Concept.RULE_NAME);
        int beyond = vocabulary.content(
                field, Concept.PLACEHOLDER, Concept.NOT_APPLICABLE, Concept.LAW_EMPTY, Concept.SAYS_NOTHING);
        return (named && rest >= 1) || beyond >= THIN + 1
                ? Verdict.present(field, Why.of("names the rule"))
                : Verdict.hollow(
                        field,
                        Why.of(
                                "\"{}\" names no rule with its owner, and no reason why none applies",
                                Verdict.said(field)));
    }

    private boolean namesRule(Line line) {
        BitSet empty = vocabulary.covered(line.seen(), Concept.LAW_EMPTY);
        return vocabulary.hits(line, Concept.RULE_NAME).stream()
                .anyMatch(hit -> empty.nextClearBit(hit.from()) <= hit.to());
    }

    /** "Bank silent -> hold": under "What if" an arrow, or what is shown then, is what to do. */
    private Verdict contingency(Field field) {
        boolean acts = vocabulary.has(field, Concept.ACTION) || vocabulary.has(field, Concept.IF_WORD);
        boolean asked = vocabulary.has(field, Concept.THEN_WORD)
                || ARROW.matcher(field.text()).find();
        return (acts || asked) && vocabulary.content(field, Concept.POINTER, Concept.SAYS_NOTHING) >= 3
                ? Verdict.present(field, Why.of("says what to do then"))
                : Verdict.hollow(
                        field, Why.of("\"{}\" does not say what to do when it goes wrong", Verdict.said(field)));
    }
}
