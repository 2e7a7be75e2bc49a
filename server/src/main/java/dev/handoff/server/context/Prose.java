package dev.handoff.server.context;

import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import dev.handoff.server.why.Why;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds answers that stand in the text under no label of their own. */
final class Prose {

    private static final Pattern BETWEEN_FIGURES = Pattern.compile("\\d[^>→]{0,40}?(?:->|→)[^\\d\\n]{0,15}\\d");

    private final Vocabulary vocabulary;
    private final Partners partners;
    private final Decisions decisions;
    private final Needs needs;
    private final Audience audience;
    private final Cases cases;
    private final Contingencies contingencies;
    private final Pattern range;

    Prose(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        partners = new Partners(vocabulary);
        decisions = new Decisions(vocabulary);
        needs = new Needs(vocabulary);
        audience = new Audience(vocabulary);
        cases = new Cases(vocabulary);
        contingencies = new Contingencies(vocabulary);
        Cues cues = vocabulary.lexicon().cues();
        range = range(cues);
    }

    /** "from 21 days to 5", "z 21 dni do 5". */
    private static Pattern range(Cues cues) {
        String figure = "[£$€]?\\d";
        return Pattern.compile("\\b" + cues.any(Cue.RANGE_FROM) + " " + figure + "[^.;]{0,25}? "
                + cues.any(Cue.RANGE_TO) + " (?:" + cues.any(Cue.RANGE_ABOUT) + " )?" + figure);
    }

    /** @return null when no line answers the item; a hollow verdict where one only seems to */
    @Nullable
    Verdict find(Item item, Reading reading) {
        return switch (item) {
            case WHO -> audience.find(reading);
            case PARTNER -> partners.find(reading);
            case NEED -> needs.find(reading);
            case OUTCOME -> Statements.first(item, reading, this::outcome);
            case EVIDENCE -> Statements.first(item, reading, this::evidence);
            case EXAMPLE -> cases.example(reading);
            case ACCEPTANCE -> cases.acceptance(reading);
            case HARM -> Statements.pattern(item, reading, vocabulary, Why.of("says who is hurt and how"));
            case REGULATION -> Statements.first(item, reading, this::regulation);
            case DECISION -> decisions.find(reading);
            case IFTHEN -> contingencies.find(reading);
            case READBACK, TRIED, OPTIONS, EFFECT, RECOMMENDATION, NEEDEDBY -> null;
        };
    }

    /** Does this line answer the item by itself, under whatever label? For the items that a list of numbers may answer. */
    boolean answers(Item item, Line line) {
        Verdict verdict = switch (item) {
            case OUTCOME -> outcome(line);
            case EVIDENCE -> evidence(line);
            case EXAMPLE -> cases.worked(line);
            case REGULATION -> regulation(line);
            default -> null;
        };
        return verdict != null && verdict.isPresent();
    }

    private @Nullable Verdict outcome(Line line) {
        Words words = line.words();
        if (line.kind() == Line.Kind.GHERKIN || line.kind() == Line.Kind.SUMMARY) {
            return null;
        }
        Quoted quoted = new Quoted(line.text());
        for (Hit<Integer> hit : vocabulary.hits(line, Concept.AIM)) {
            int sentence = line.seen().sentence(hit);
            boolean to = vocabulary.in(line, sentence, Concept.CHANGE_TO) != null;
            if (figured(words, sentence, quoted) && (to || figureSoonAfter(words, hit))) {
                return Statements.present(line, sentence, Why.of("says what should change, in numbers"));
            }
        }
        if (vocabulary.has(line, Concept.MONTH) && range.matcher(line.text()).find()) {
            return Statements.present(line, 0, Why.of("says what should change, in numbers"));
        }
        return Statements.figure(words, -1, true)
                        && BETWEEN_FIGURES.matcher(line.text()).find()
                ? Statements.present(line, 0, Why.of("says what should change, in numbers"))
                : null;
    }

    /** A figure that the ticket says itself: "from £4.99 a month" in quotation marks is what a page will say. */
    private static boolean figured(Words words, int sentence, Quoted quoted) {
        return words.tokens().stream()
                .anyMatch(token -> token.sentence() == sentence && token.isFigure() && !quoted.has(token));
    }

    private static boolean figureSoonAfter(Words words, Hit<Integer> aim) {
        for (int i = aim.to() + 1; i <= aim.to() + 3 && i < words.size(); i++) {
            if (words.get(i).isFigure()) {
                return true;
            }
        }
        return false;
    }

    /** "30% fewer minutes by May": its month is when it shall be so, not when it was seen. */
    private boolean isTarget(Line line, int sentence) {
        return line.items().contains(Item.OUTCOME) || vocabulary.in(line, sentence, Concept.AIM) != null;
    }

    private @Nullable Verdict evidence(Line line) {
        for (Hit<Integer> hit : vocabulary.hits(line, Concept.RECORD)) {
            int sentence = line.seen().sentence(hit);
            if (vocabulary.in(line, sentence, Concept.DONE_WORD) != null) {
                continue;
            }
            boolean id = Statements.shape(line, sentence, Token.Shape.ID)
                    || (vocabulary.in(line, sentence, Concept.MONTH) != null && !isTarget(line, sentence));
            if (id && Statements.figure(line.words(), sentence, false)) {
                return Statements.present(line, sentence, Why.of("a source with its gist"));
            }
        }
        return null;
    }

    private @Nullable Verdict regulation(Line line) {
        for (Hit<Integer> hit : vocabulary.hits(line, Concept.RULE_NAME)) {
            int sentence = line.seen().sentence(hit);
            boolean duty = vocabulary.in(line, sentence, Concept.DUTY) != null
                    || vocabulary.in(line, sentence + 1, Concept.DUTY) != null;
            if (duty && line.kind() != Line.Kind.SUMMARY) {
                return Statements.present(line, sentence, Why.of("names the rule and the duty"));
            }
        }
        return null;
    }
}
