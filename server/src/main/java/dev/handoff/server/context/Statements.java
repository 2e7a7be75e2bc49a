package dev.handoff.server.context;

import dev.handoff.server.text.Nearby;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import dev.handoff.server.why.Why;
import org.jspecify.annotations.Nullable;

/** What all searches in running text share. */
final class Statements {

    private Statements() {}

    /** Judges one line. */
    interface Rule {
        @Nullable
        Verdict judge(Line line);
    }

    static @Nullable Verdict first(Item item, Reading reading, Rule rule) {
        Verdict hollow = null;
        for (Line line : reading.besideStories()) {
            Verdict verdict = line.isProse() && !Foreign.to(item, line, reading) ? rule.judge(line) : null;
            if (verdict != null && verdict.isPresent()) {
                return verdict;
            }
            hollow = hollow == null ? verdict : hollow;
        }
        return hollow;
    }

    static boolean isRunning(Line line) {
        return line.isProse() && line.kind() != Line.Kind.SUMMARY && line.kind() != Line.Kind.GHERKIN;
    }

    static boolean figure(Words words, int sentence, boolean percent) {
        return words.tokens().stream()
                .anyMatch(token -> (sentence < 0 || token.sentence() == sentence)
                        && (percent ? token.shape() == Token.Shape.PERCENT : token.isFigure()));
    }

    /** @param sentence any when negative */
    static boolean shape(Line line, int sentence, Token.Shape shape) {
        return line.words().tokens().stream()
                .anyMatch(token -> (sentence < 0 || token.sentence() == sentence) && token.shape() == shape);
    }

    static Verdict present(Line line, int sentence, Why why) {
        String words = line.words().sentence(sentence);
        return Verdict.present(Verdict.shorten(words.isEmpty() ? line.text() : words), line.where(), why);
    }

    /** The first statement in which the words of a pattern for the item stand together. */
    static @Nullable Verdict pattern(Item item, Reading reading, Vocabulary vocabulary, Why why) {
        for (Line line : reading.besideStories()) {
            Verdict verdict =
                    isRunning(line) && !Foreign.to(item, line, reading) ? pattern(item, line, vocabulary, why) : null;
            if (verdict != null) {
                return verdict;
            }
        }
        return null;
    }

    private static @Nullable Verdict pattern(Item item, Line line, Vocabulary vocabulary, Why why) {
        for (Nearby pattern : vocabulary.lexicon().patterns(item.name())) {
            Nearby.Span span = pattern.find(line.seen());
            int sentence = span == null ? -1 : line.words().get(span.from()).sentence();
            if (span != null && states(item, line.words().sentence(sentence))) {
                return present(line, sentence, why);
            }
        }
        return null;
    }

    /** A question states nothing, and "22% -> 35%" or "file late -> skip it" not what is wrong today. */
    private static boolean states(Item item, String sentence) {
        return !sentence.endsWith("?") && (item != Item.NEED || !sentence.contains("->"));
    }
}
