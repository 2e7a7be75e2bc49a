package dev.handoff.server.context;

import java.util.Collections;
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
        Set<String> rest = subject.stems(
                reading.body().stream().filter(line -> !mine.contains(line)).toList());
        Set<String> own = subject.stems(field.lines());
        long shared = own.stream().filter(rest::contains).count();
        boolean stranger = shared == 0 && own.size() >= MANY_OWN && rest.size() >= MANY_OTHERS;
        return stranger || (shared * 3 < own.size() && otherBusiness(field, reading));
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
