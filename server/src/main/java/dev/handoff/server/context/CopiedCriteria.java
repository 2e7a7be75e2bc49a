package dev.handoff.server.context;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Tells criteria that came with a copied template: testable, but about another subject than the rest of the ticket. */
final class CopiedCriteria {

    private static final List<Concept> LINES_OF_BUSINESS = List.of(
            Concept.OF_LANDLORDS,
            Concept.OF_PETS,
            Concept.OF_TRAVEL,
            Concept.OF_MOTOR,
            Concept.OF_HOMES,
            Concept.OF_LIFE);

    private static final int MANY_OWN = 6;
    private static final int MANY_OTHERS = 8;

    private final Vocabulary vocabulary;
    private final Subject subject;

    CopiedCriteria(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        subject = new Subject(vocabulary);
    }

    /** Nothing in them is spoken of anywhere else in the ticket, or hardly anything, and they name another business. */
    boolean is(Field field, Reading reading) {
        Set<Line> mine = Collections.newSetFromMap(new IdentityHashMap<>());
        mine.addAll(field.lines());
        List<Line> rest =
                reading.body().stream().filter(line -> !mine.contains(line)).toList();
        Set<String> own = subject.stems(field.lines());
        int shared = shared(own, rest);
        boolean stranger =
                shared == 0 && own.size() >= MANY_OWN && subject.stems(rest).size() >= MANY_OTHERS;
        return stranger || (shared * 3 < own.size() && otherBusiness(field, reading));
    }

    /** How many of the stems stand in these lines, too; not counted further once they are enough to be at home. */
    private int shared(Set<String> own, List<Line> lines) {
        Set<String> shared = new HashSet<>();
        for (int i = 0; i < lines.size() && shared.size() * 3 < own.size(); i++) {
            subject.shared(lines.get(i), own, shared);
        }
        return shared.size();
    }

    /** The criteria speak of one line of business, all the rest of another: flats under a ticket about cats. */
    private boolean otherBusiness(Field field, Reading reading) {
        boolean here = false;
        boolean there = false;
        for (Concept business : LINES_OF_BUSINESS) {
            boolean own = field.lines().stream()
                            .mapToInt(line -> vocabulary.count(line, business))
                            .sum()
                    >= 2;
            boolean rest = reading.body().stream()
                    .anyMatch(other -> !field.lines().contains(other) && vocabulary.has(other, business));
            if (rest && vocabulary.has(field, business)) {
                return false;
            }
            here |= own;
            there |= rest;
        }
        return here && there;
    }
}
