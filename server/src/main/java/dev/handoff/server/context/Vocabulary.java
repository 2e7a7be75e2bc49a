package dev.handoff.server.context;

import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The concepts of the lexicon that rules in code speak of, resolved once. */
final class Vocabulary {

    /** Named in the lexicon in lower case. */
    enum Concept {
        PERSON,
        PERSON_GENERIC,
        NARROWING,
        MODIFIER,
        GROUP_ALL,
        PARTNER_ROLE,
        INSURANCE_NOUN,
        CHANNEL,
        PARTY_GENERIC,
        PARTY_GENERIC_PROSE,
        PARTY_VERB,
        PARTY_BEFORE,
        PERSON_NAME,
        PLACE,
        TODAY,
        PAIN,
        PAIN_HARD,
        REASON,
        CHANGE_TO,
        AIM,
        RECORD,
        OBSERVED,
        MONTH,
        EXAMPLE_WORD,
        EXPECTED,
        OUGHT,
        DONE_WORD,
        TESTABLE,
        HURT,
        IF_WRONG,
        LOW_RISK,
        DECIDE,
        I_DECIDE,
        ASK_NAME,
        FIXED,
        FREE,
        TEAM_WORD,
        OR_WORD,
        IF_WORD,
        TROUBLE,
        THEN_WORD,
        ACTION,
        PLACEHOLDER,
        POINTER,
        EMPTY_OUTCOME,
        BECAUSE,
        NOT_APPLICABLE,
        HEDGE,
        RULE_NAME,
        DUTY,
        TECHNICAL,
        INTERNAL_ONLY,
        BUSINESS,
        VISIBLE,
        AMBIGUOUS,
        TEAM_ROLE,
        PERSON_ROLE,
        CHORE_VERB,
        SPIKE_WORD,
        NOT_A_NAME,
        OF_LANDLORDS,
        OF_PETS,
        OF_TRAVEL,
        OF_MOTOR,
        OF_HOMES,
        OF_LIFE,
        STOP,
        THING
    }

    private final Lexicon lexicon;
    private final Map<Concept, Integer> numbers = new EnumMap<>(Concept.class);

    Vocabulary(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Concept concept : Concept.values()) {
            numbers.put(concept, lexicon.concept(concept.name().toLowerCase(Locale.ROOT)));
        }
    }

    Lexicon lexicon() {
        return lexicon;
    }

    int number(Concept concept) {
        Integer number = numbers.get(concept);
        return number == null ? -1 : number;
    }

    boolean has(Line line, Concept concept) {
        return line.seen().has(number(concept));
    }

    boolean has(Field field, Concept concept) {
        return field.lines().stream().anyMatch(line -> has(line, concept));
    }

    @Nullable
    Hit<Integer> in(Line line, int sentence, Concept concept) {
        return line.seen().in(sentence, number(concept));
    }

    /** Does the sentence open with "if" or "when", and so tell of what may come? */
    boolean isConditional(Line line, int sentence) {
        return line.seen().of(number(Concept.IF_WORD)).stream()
                .anyMatch(hit -> line.seen().sentence(hit) == sentence
                        && (hit.from() == 0 || line.words().get(hit.from() - 1).sentence() != sentence));
    }

    int count(Line line, Concept concept) {
        return line.seen().of(number(concept)).size();
    }

    /** Tokens covered by hits of these concepts. */
    BitSet covered(Sightings seen, Concept... concepts) {
        BitSet covered = new BitSet();
        for (Concept concept : concepts) {
            for (Hit<Integer> hit : seen.of(number(concept))) {
                covered.set(hit.from(), hit.to() + 1);
            }
        }
        return covered;
    }

    /** How many words with content a line has outside these tokens. */
    int content(Line line, BitSet without) {
        return content(line.seen(), without);
    }

    int content(Sightings seen, BitSet without) {
        Words words = seen.words();
        BitSet stop = covered(seen, Concept.STOP);
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            count += !without.get(i) && !stop.get(i) && isContent(words.get(i)) ? 1 : 0;
        }
        return count;
    }

    private static boolean isContent(Token token) {
        return token.end() - token.start() >= 2 || token.isFigure();
    }

    int content(Field field, Concept... without) {
        return field.lines().stream()
                .filter(Line::isProse)
                .mapToInt(line -> content(line, covered(line.seen(), without)))
                .sum();
    }

    boolean hasFigure(Line line) {
        return line.words().tokens().stream().anyMatch(Token::isFigure);
    }

    boolean hasFigure(Field field) {
        return field.lines().stream().anyMatch(this::hasFigure);
    }
}
