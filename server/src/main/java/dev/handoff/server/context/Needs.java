package dev.handoff.server.context;

import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Words;
import dev.handoff.server.why.Why;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds why a change is wanted: in the "so that" of a story, or in what is said of today. */
final class Needs {

    private static final Why WHY = Why.of("says what is wrong today");
    private static final Why EMPTY = Why.of("too few words to tell what is wrong today");

    private final Vocabulary vocabulary;
    private final Subject subject;

    Needs(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        subject = new Subject(vocabulary);
    }

    @Nullable
    Verdict find(Reading reading) {
        Verdict circular = null;
        for (UserStory story : reading.stories()) {
            Verdict told = told(story, reading);
            if (told != null && told.isPresent()) {
                return told;
            }
            circular = told == null ? circular : told;
        }
        Verdict found = Statements.pattern(Item.NEED, reading, vocabulary, WHY);
        return found != null ? found : circular;
    }

    private @Nullable Verdict told(UserStory story, Reading reading) {
        if (isEmpty(story.benefit())) {
            return Verdict.hollow(Verdict.shorten(story.text()), story.where(), EMPTY);
        }
        if (!story.benefit().isBlank() && !story.mechanical() && !echoes(story, reading)) {
            return Verdict.present(Verdict.shorten(story.text()), story.where(), Why.of("the story says why"));
        }
        if (hurts(story.aside())) {
            return Verdict.present(Verdict.shorten(story.text()), story.where(), WHY);
        }
        return story.benefit().isBlank()
                ? null
                : Verdict.hollow(
                        Verdict.shorten(story.text()),
                        story.where(),
                        Why.of("\"so that\" repeats what is wanted; no reason is given"));
    }

    private boolean echoes(UserStory story, Reading reading) {
        Set<String> benefit = subject.stems(story.benefit());
        boolean own = story.isBegunBy(reading.summary().text());
        return Subject.echoes(benefit, subject.stems(story.want()))
                || (!own && Subject.echoes(benefit, subject.stems(reading.summary())));
    }

    /** "So that it works as expected" would be true of any wish. */
    private boolean isEmpty(String benefit) {
        Sightings seen = vocabulary.lexicon().scan(Words.of(benefit));
        BitSet empty = vocabulary.covered(seen, Concept.EMPTY_OUTCOME);
        return !empty.isEmpty() && vocabulary.content(seen, empty) == 0;
    }

    private boolean hurts(String aside) {
        Sightings seen = vocabulary.lexicon().scan(Words.of(aside));
        return vocabulary.lexicon().patterns(Item.NEED.name()).stream().anyMatch(pattern -> pattern.find(seen) != null);
    }
}
