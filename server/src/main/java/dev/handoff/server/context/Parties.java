package dev.handoff.server.context;

import dev.handoff.server.context.Vocabulary.Concept;
import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds insurers, brands, platforms and channels by name, also those no list knows: a name beside a telling word. */
final class Parties {

    private final Vocabulary vocabulary;

    Parties(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param labels lower-case labels and components of the ticket: a name that is one of them is a party */
    @Nullable
    String find(Line line, Set<String> labels) {
        BitSet names = names(line);
        Words words = line.words();
        for (int i = names.nextSetBit(0); i >= 0; i = names.nextSetBit(i + 1)) {
            String raw = words.raw(i).toLowerCase(Locale.ROOT);
            boolean opens = opensSentence(words, i);
            boolean beside = !opens && (besideRole(line, i) || possessive(words, i));
            if (labels.contains(raw) || beforeNoun(line, i) || beside) {
                return words.raw(i);
            }
        }
        return null;
    }

    @Nullable
    String channel(Line line) {
        List<Hit<Integer>> hits = line.seen().of(vocabulary.number(Concept.CHANNEL));
        return hits.isEmpty()
                ? null
                : line.words().raw(hits.get(0).from(), hits.get(0).to());
    }

    /** Capitalised words that the lexicon does not know: most likely names. */
    BitSet names(Line line) {
        Words words = line.words();
        BitSet known = vocabulary.covered(
                line.seen(),
                Concept.NOT_A_NAME,
                Concept.MODIFIER,
                Concept.PERSON,
                Concept.PERSON_GENERIC,
                Concept.TODAY,
                Concept.MONTH,
                Concept.TECHNICAL,
                Concept.BUSINESS,
                Concept.INSURANCE_NOUN,
                Concept.PARTNER_ROLE,
                Concept.RECORD,
                Concept.RULE_NAME,
                Concept.CHANNEL,
                Concept.IF_WORD,
                Concept.ACTION,
                Concept.STOP);
        BitSet names = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            boolean shape = token.shape() == Token.Shape.CAPITAL || token.shape() == Token.Shape.ACRONYM;
            if (shape && !known.get(i) && token.end() - token.start() > 2) {
                names.set(i);
            }
        }
        return names;
    }

    private static boolean opensSentence(Words words, int i) {
        return i == 0 || words.get(i - 1).sentence() != words.get(i).sentence();
    }

    private boolean beforeNoun(Line line, int name) {
        return near(line, Concept.INSURANCE_NOUN, name + 1, name + 1);
    }

    private boolean besideRole(Line line, int name) {
        return near(line, Concept.PARTNER_ROLE, name - 3, name + 2);
    }

    private boolean near(Line line, Concept concept, int from, int to) {
        int sentence = line.words().get(clamp(line, to)).sentence();
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(concept))) {
            if (hit.from() <= to && hit.to() >= from && line.seen().sentence(hit) == sentence) {
                return true;
            }
        }
        return false;
    }

    private static int clamp(Line line, int index) {
        return Math.max(0, Math.min(index, line.words().size() - 1));
    }

    private static boolean possessive(Words words, int name) {
        String text = words.text();
        int end = words.get(name).end();
        return text.startsWith("'s ", end) || text.startsWith("’s ", end);
    }

    static Set<String> lowerCase(List<String> labels, List<String> components) {
        Set<String> all = new HashSet<>();
        labels.forEach(label -> all.add(label.toLowerCase(Locale.ROOT)));
        components.forEach(component -> all.add(component.toLowerCase(Locale.ROOT)));
        return all;
    }
}
