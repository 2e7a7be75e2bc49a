package dev.handoff.server.context;

import dev.handoff.server.why.Why;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Judges whether a ticket names the party or channel it touches. */
final class Partners {

    private static final Pattern NAME = Pattern.compile("\\p{L}{4,}(?:-\\p{L}+)?");
    private static final int MANY = 3;
    private static final Why NAMED = Why.of("names the party or channel");

    private final Vocabulary vocabulary;
    private final Parties parties;

    Partners(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        parties = new Parties(vocabulary);
    }

    Verdict labelled(Field field, Reading reading) {
        Set<String> labels = Parties.lowerCase(reading.ticket().labels());
        Set<String> people = reading.people();
        for (Line line : field.lines()) {
            boolean named = isNamed(line) || parties.find(line, labels, people) != null;
            if (named || parties.channel(line) != null) {
                return Verdict.present(field, NAMED);
            }
        }
        int rest = vocabulary.content(
                field,
                Concept.PARTY_GENERIC,
                Concept.PLACEHOLDER,
                Concept.GROUP_ALL,
                Concept.POINTER,
                Concept.SAYS_NOTHING);
        return rest >= (vocabulary.has(field, Concept.BECAUSE) ? 1 : MANY)
                ? Verdict.present(field, NAMED)
                : Verdict.hollow(field, Why.of("\"{}\" names nobody", Verdict.said(field)));
    }

    /** A word of every day that opens a longer sentence is no name: "Whoever fancies it". */
    private boolean isNamed(Line line) {
        BitSet names = parties.names(line);
        return names.stream().anyMatch(i -> line.words().size() <= 2 || !CommonWords.opens(line.words(), i));
    }

    @Nullable
    Verdict find(Reading reading) {
        if (!reading.partners().isEmpty()) {
            String name = reading.partners().get(0);
            return Verdict.present(name, "ticket", Why.of("names {}, a known partner", name));
        }
        Set<String> labels = Parties.lowerCase(reading.ticket().labels());
        Set<String> people = reading.people();
        boolean asked = !reading.fields(Item.PARTNER).isEmpty();
        Verdict generic = null;
        for (Line line : reading.statements()) {
            String party = named(line, labels, people, reading);
            String channel = party == null && line.isProse() && !asked ? parties.channel(line) : null;
            if (party != null || channel != null) {
                return Verdict.present(party != null ? party : String.valueOf(channel), line.where(), NAMED);
            }
            if (vocabulary.has(line, Concept.PARTY_GENERIC_PROSE)) {
                generic = Verdict.hollow(
                        Verdict.shorten(line.text()),
                        line.where(),
                        Why.of("a partner is spoken of, but none is named"));
            }
        }
        String recurring = parties.recurring(running(reading), people);
        if (recurring != null) {
            return Verdict.present(recurring, "description", NAMED);
        }
        String label = asked ? null : nameAmongLabels(reading);
        if (label != null) {
            return Verdict.present(label, "labels", NAMED);
        }
        Verdict summary = generic == null && !asked ? inSummary(reading) : null;
        return summary == null ? generic : summary;
    }

    /** A name that the summary opens with, or speaks of. */
    private @Nullable Verdict inSummary(Reading reading) {
        String name = parties.inSummary(reading.summary(), reading.people());
        return name == null || isSmall(name, reading) ? null : Verdict.present(name, "summary", NAMED);
    }

    private @Nullable String named(Line line, Set<String> labels, Set<String> people, Reading reading) {
        Set<String> none = people;
        String party = parties.find(line, labels, none);
        while (party != null && isSmall(party, reading)) {
            none = new HashSet<>(none);
            none.add(party.toLowerCase(Locale.ROOT));
            party = parties.find(line, labels, none);
        }
        return party;
    }

    /** "Marquee cover", where the ticket itself writes "marquee" elsewhere: a word, and no name. */
    private static boolean isSmall(String name, Reading reading) {
        String word = name.toLowerCase(Locale.ROOT);
        return !word.equals(name)
                && reading.body().stream()
                        .filter(Line::isProse)
                        .map(Line::words)
                        .anyMatch(words -> IntStream.range(0, words.size())
                                .anyMatch(i -> words.raw(i).equals(word)));
    }

    /** A label that is no word of the trade or of programs is most likely the name of a party. */
    private @Nullable String nameAmongLabels(Reading reading) {
        return reading.ticket().labels().stream()
                .filter(label -> NAME.matcher(label).matches())
                .filter(label -> vocabulary.isUnknown(label.replace('-', ' ')))
                .findFirst()
                .orElse(null);
    }

    private static List<Line> running(Reading reading) {
        return reading.besideStories().stream()
                .filter(Statements::isRunning)
                .filter(line ->
                        !line.items().contains(Item.DECISION) && !line.items().contains(Item.EXAMPLE))
                .toList();
    }
}
