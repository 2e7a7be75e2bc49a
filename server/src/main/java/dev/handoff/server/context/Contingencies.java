package dev.handoff.server.context;

import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.why.Why;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is to be done when something foreseeable goes wrong or nobody answers. */
final class Contingencies {

    private static final Why TOLD = Why.of("says what to do then");
    private static final Why CONDITIONAL = Why.of("says what to do in such a case");
    private static final Pattern ARROW = Pattern.compile("->|=>|→|⇒");

    private final Vocabulary vocabulary;
    private final Pattern asked;

    Contingencies(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        asked = asked(vocabulary.lexicon().cues());
    }

    /** "No answer by ten? Hold the letters." */
    private static Pattern asked(Cues cues) {
        String opening = cues.all(Cue.NONE_ASKED).stream()
                .map(word -> Pattern.quote(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?:^|[.!] )(?:" + opening + ") [^.?!]{3,60}\\? +\\p{Lu}");
    }

    @Nullable
    Verdict find(Reading reading) {
        for (Line line : reading.besideStories()) {
            boolean open = Statements.isRunning(line) && !Foreign.to(Item.IFTHEN, line);
            if (open && acts(line, 0) && (asked.matcher(line.text()).find() || isArrowed(line))) {
                return Statements.present(line, 0, TOLD);
            }
        }
        Verdict told = Statements.pattern(Item.IFTHEN, reading, vocabulary, TOLD);
        return told == null ? conditional(reading) : told;
    }

    /** What is no sure answer, but often one. */
    private @Nullable Verdict conditional(Reading reading) {
        for (Line line : reading.besideStories()) {
            boolean told = Statements.isRunning(line) && line.items().isEmpty();
            for (int sentence = 0; told && sentence < line.words().sentences(); sentence++) {
                if (isConditional(line, sentence)) {
                    return Statements.present(line, sentence, CONDITIONAL);
                }
            }
        }
        return null;
    }

    /** "Should it be older than a month, we hide the filter.": opens with a condition, and goes on after a comma. */
    private boolean isConditional(Line line, int sentence) {
        String text = line.words().sentence(sentence);
        boolean goesOn = text.indexOf(',') > 0 || text.indexOf("->") > 0;
        return goesOn
                && vocabulary.isConditional(line, sentence)
                && (vocabulary.in(line, sentence, Concept.TROUBLE) != null
                        || vocabulary.in(line, sentence, Concept.ACTION) != null)
                && vocabulary.in(line, sentence, Concept.MISTAKEN) == null;
    }

    /** "bank file late -> skip the run": trouble before an arrow, and after it what is done. */
    private boolean isArrowed(Line line) {
        Matcher arrow = ARROW.matcher(line.text());
        return arrow.find()
                && line.seen().of(vocabulary.number(Concept.TROUBLE)).stream()
                        .anyMatch(hit -> line.words().get(hit.to()).end() <= arrow.start())
                && !vocabulary.has(line, Concept.AIM)
                && acts(line, arrow.end());
    }

    private boolean acts(Line line, int from) {
        return stands(line, Concept.ACTION, from) || stands(line, Concept.THEN_WORD, from);
    }

    private boolean stands(Line line, Concept concept, int from) {
        for (Hit<Integer> hit : vocabulary.hits(line, concept)) {
            if (line.words().get(hit.from()).start() >= from) {
                return true;
            }
        }
        return false;
    }
}
