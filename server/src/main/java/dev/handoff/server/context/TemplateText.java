package dev.handoff.server.context;

import dev.handoff.server.text.Words;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What of a ticket's text is the template's own: the configured prompts, and lines that stand on many tickets. */
final class TemplateText {

    /**
     * What differs from ticket to ticket. A partner, a decider or a rule may well be the same on all of them, so for other items
     * only what reads like a prompt is taken for one.
     */
    private static final Set<Item> SPECIFIC =
            EnumSet.of(Item.NEED, Item.OUTCOME, Item.EVIDENCE, Item.EXAMPLE, Item.ACCEPTANCE, Item.HARM);

    private static final int WORDS = 3;

    private final Vocabulary vocabulary;
    private final Prompts prompts;
    private final Templates configured;
    private final Past past;
    private final IdentityHashMap<Line, Boolean> learned = new IdentityHashMap<>();
    private final @Nullable Said said;

    /** @param said what was said before of this very text, and holds still; null when nothing was */
    TemplateText(Vocabulary vocabulary, Prompts prompts, Templates configured, Past past, @Nullable Said said) {
        this.vocabulary = vocabulary;
        this.prompts = prompts;
        this.configured = configured;
        this.past = past;
        this.said = said;
    }

    /** The ticket without prompts: what people wrote, be it the same as on other tickets or not. */
    Reading withoutPrompts(Reading reading) {
        return without(reading, line -> isRepeated(reading, line) && prompts.is(line.text()));
    }

    /** The same as far as it may answer this item. */
    Reading answering(Item item, Reading unprompted) {
        return SPECIFIC.contains(item)
                ? without(unprompted, line -> line.kind() != Line.Kind.GHERKIN && isRepeated(unprompted, line))
                : unprompted;
    }

    private interface Rule {
        boolean isTemplate(Line line);
    }

    private Reading without(Reading reading, Rule rule) {
        return isTouched(reading, rule)
                ? reading.changing(line -> rule.isTemplate(line) ? null : added(line))
                        .withoutStories(story -> isTemplate(story, reading))
                : reading;
    }

    private boolean isTouched(Reading reading, Rule rule) {
        if (said == null && past.isEmpty() && configured.isEmpty()) {
            return false;
        }
        for (Line line : reading.lines()) {
            if (isOpened(line) || rule.isTemplate(line)) {
                return true;
            }
        }
        return false;
    }

    /** Does it open with a configured prompt? */
    private boolean isOpened(Line line) {
        return line.kind() != Line.Kind.SUMMARY
                && !configured.added(line.text()).equals(line.text());
    }

    private @Nullable Line added(Line line) {
        if (!isOpened(line)) {
            return line;
        }
        String own = configured.added(line.text());
        return own.isEmpty()
                ? null
                : new Line(
                        line.where(),
                        line.kind(),
                        vocabulary.lexicon().scan(Words.of(own)),
                        line.links(),
                        line.tick(),
                        line.items());
    }

    private boolean isTemplate(UserStory story, Reading reading) {
        return configured.added(story.text()).isEmpty()
                || (prompts.is(story.text()) && repeats(reading, Hashes.line(story.text())));
    }

    boolean isRepeated(Reading reading, Line line) {
        return learned.computeIfAbsent(line, key -> {
            boolean writing = key.kind() != Line.Kind.SUMMARY && key.kind() != Line.Kind.CODE;
            boolean reasonedNo = vocabulary.has(key, Concept.NOT_APPLICABLE) && vocabulary.has(key, Concept.BECAUSE);
            return writing && key.words().size() >= WORDS && !reasonedNo && repeats(reading, key);
        });
    }

    /** Most firms' lines are asked about no past at all; they need no hash. */
    private boolean repeats(Reading reading, Line line) {
        return (said != null || !past.isEmpty()) && repeats(reading, Hashes.line(line.words()));
    }

    private boolean repeats(Reading reading, long line) {
        return said != null
                ? said.templates().contains(line)
                : past.repeats(reading.ticket().key(), line);
    }

    /** Hashes of the lines that stand on many tickets. */
    LongStream repeated(Reading reading) {
        LongStream lines = reading.lines().stream()
                .filter(line -> isRepeated(reading, line))
                .mapToLong(line -> Hashes.line(line.words()));
        LongStream stories = reading.stories().stream()
                .filter(story -> isTemplate(story, reading))
                .mapToLong(story -> Hashes.line(story.text()));
        return LongStream.concat(lines, stories);
    }

    /** A template's line under a label of the item, where all that stands there is the template's. */
    @Nullable
    Answer left(Item item, Reading reading) {
        for (Field field : reading.fields(item)) {
            for (Line line : field.lines()) {
                boolean own = added(line) == null
                        || (isRepeated(reading, line) && (SPECIFIC.contains(item) || prompts.is(line.text())));
                if (own) {
                    return Answer.template(item, Verdict.shorten(line.text()), field.where());
                }
            }
        }
        return null;
    }
}
