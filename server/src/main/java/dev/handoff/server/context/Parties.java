package dev.handoff.server.context;

import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds insurers, brands, platforms and channels by name, also those no list knows: a name beside a telling word. */
final class Parties {

    private static final Concept[] NO_PARTY = {
        Concept.NOT_A_NAME,
        Concept.PERSON_NAME,
        Concept.PLACE,
        Concept.MODIFIER,
        Concept.PERSON,
        Concept.PERSON_GENERIC,
        Concept.TODAY,
        Concept.MONTH,
        Concept.TECHNICAL,
        Concept.BUSINESS,
        Concept.AMBIGUOUS,
        Concept.INSURANCE_NOUN,
        Concept.PARTNER_ROLE,
        Concept.RECORD,
        Concept.RULE_NAME,
        Concept.CHANNEL,
        Concept.IF_WORD,
        Concept.ACTION,
        Concept.TEAM_WORD,
        Concept.STOP
    };

    private final Vocabulary vocabulary;

    Parties(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param labels lower-case labels of the ticket: a name that is one of them is a party */
    @Nullable
    String find(Line line, Set<String> labels, Set<String> people) {
        BitSet names = said(line, people);
        Words words = line.words();
        for (int i = names.nextSetBit(0); i >= 0; i = names.nextSetBit(i + 1)) {
            if (labels.contains(words.raw(i).toLowerCase(Locale.ROOT)) || isTold(line, i)) {
                return words.raw(i);
            }
        }
        return null;
    }

    /** A name among words without capitals, or before a word of the trade. */
    @Nullable
    String inSummary(Line summary, Set<String> people) {
        BitSet names = said(summary, people);
        for (int i = names.nextSetBit(0); i >= 0; i = names.nextSetBit(i + 1)) {
            boolean told = near(summary, Concept.INSURANCE_NOUN, i + 1, i + 1)
                    || near(summary, Concept.PARTY_BEFORE, i - 1, i - 1);
            if (told && !CommonWords.opens(summary.words(), i)) {
                return summary.words().raw(i);
            }
        }
        return null;
    }

    /** A word of every day is a name only inside a sentence, beside a word that leaves no doubt: "sold through Harbour". */
    private boolean isTold(Line line, int name) {
        Words words = line.words();
        if (name == 0
                && line.kind() == Line.Kind.SUMMARY
                && words.size() > 1
                && !words.get(1).isCapital()) {
            return false;
        }
        boolean inside = !CommonWords.opensSentence(words, name) && line.kind() != Line.Kind.SUMMARY;
        if (CommonWords.is(words.raw(name))) {
            return inside
                    && (near(line, Concept.INSURANCE_NOUN, name + 1, name + 1)
                            || near(line, Concept.PARTY_BEFORE, name - 1, name - 1));
        }
        return near(line, Concept.INSURANCE_NOUN, name + 1, name + 1)
                || near(line, Concept.PARTY_VERB, name + 1, name + 1)
                || (inside && (near(line, Concept.PARTNER_ROLE, name - 3, name + 2) || possessive(words, name)))
                || (inside && near(line, Concept.PARTY_BEFORE, name - 1, name - 1));
    }

    /** A name that comes back, once inside a sentence, in a ticket where people are not named so often. */
    @Nullable
    String recurring(List<Line> lines, Set<String> people) {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> inside = new HashSet<>();
        for (Line line : lines) {
            BitSet names = said(line, people);
            for (int i = names.nextSetBit(0); i >= 0; i = names.nextSetBit(i + 1)) {
                if (!names.get(i + 1) && (i == 0 || !names.get(i - 1))) {
                    String raw = line.words().raw(i);
                    seen.merge(raw, 1, Integer::sum);
                    if (!CommonWords.opensSentence(line.words(), i)) {
                        inside.add(raw);
                    }
                }
            }
        }
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2 && inside.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .filter(name -> !CommonWords.is(name))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String channel(Line line) {
        List<Hit<Integer>> hits = line.seen().of(vocabulary.number(Concept.CHANNEL));
        return hits.isEmpty()
                ? null
                : line.words().raw(hits.get(0).from(), hits.get(0).to());
    }

    /** Names but for those of the ticket's own people, and of what a screen says unless a word beside it tells a party. */
    private BitSet said(Line line, Set<String> people) {
        BitSet names = names(line);
        Quoted quoted = new Quoted(line.text());
        for (int i = names.nextSetBit(0); i >= 0; i = names.nextSetBit(i + 1)) {
            boolean screen = quoted.has(line.words().get(i)) && !near(line, Concept.PARTNER_ROLE, i - 2, i + 1);
            if (screen || people.contains(line.words().raw(i).toLowerCase(Locale.ROOT))) {
                names.clear(i);
            }
        }
        return names;
    }

    /** Lower-case names of the people the ticket itself knows: who wrote it, works on it, or speaks in it. */
    static Set<String> people(Ticket ticket) {
        Set<String> names = new HashSet<>();
        name(ticket.reporter(), names);
        name(ticket.creator(), names);
        name(ticket.assignee(), names);
        for (Comment comment : ticket.comments()) {
            name(comment.author(), names);
        }
        return names;
    }

    private static void name(@Nullable Person person, Set<String> names) {
        String whole = person == null ? "" : person.displayName();
        int start = 0;
        for (int i = 0; i <= whole.length(); i++) {
            if (i == whole.length() || " .-".indexOf(whole.charAt(i)) >= 0) {
                if (i - start > 2) {
                    names.add(whole.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
    }

    /** Capitalised words that the lexicon does not know: most likely names. */
    BitSet names(Line line) {
        Words words = line.words();
        BitSet known = vocabulary.covered(line.seen(), NO_PARTY);
        BitSet people = vocabulary.covered(line.seen(), Concept.PERSON_NAME);
        BitSet names = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            boolean shape = token.shape() == Token.Shape.CAPITAL || token.shape() == Token.Shape.CODE;
            boolean capital = shape && Character.isUpperCase(words.text().charAt(token.start()));
            boolean surname = i > 0
                    && people.get(i - 1)
                    && token.start() - words.get(i - 1).end() == 1;
            if (capital && !known.get(i) && !surname && !isCode(words.raw(i)) && token.end() - token.start() > 2) {
                names.set(i);
            }
        }
        return names;
    }

    /** {@code STATUS-OPEN}. */
    private static boolean isCode(String word) {
        boolean joined = word.indexOf('-') > 0 || word.indexOf('_') > 0;
        return joined && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private boolean near(Line line, Concept concept, int from, int to) {
        int sentence = line.words().get(clamp(line, from)).sentence();
        int other = line.words().get(clamp(line, to)).sentence();
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(concept))) {
            int at = line.seen().sentence(hit);
            if (hit.from() <= to && hit.to() >= from && (at == sentence || at == other)) {
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

    static Set<String> lowerCase(List<String> labels) {
        Set<String> all = new HashSet<>();
        labels.forEach(label -> all.add(label.toLowerCase(Locale.ROOT)));
        return all;
    }
}
