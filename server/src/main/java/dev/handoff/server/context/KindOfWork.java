package dev.handoff.server.context;

import dev.handoff.server.context.Vocabulary.Concept;
import dev.handoff.server.library.Findings;
import dev.handoff.server.library.Library;
import dev.handoff.server.library.Match;
import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Token;
import dev.handoff.server.ticket.Ticket;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what kind of work a ticket is from what it says; the issue type alone settles nothing. */
final class KindOfWork {

    private static final int MOST = 6;

    private final Vocabulary vocabulary;
    private final Library library;

    KindOfWork(Vocabulary vocabulary, Library library) {
        this.vocabulary = vocabulary;
        this.library = library;
    }

    WorkKind judge(Reading reading, Findings findings) {
        Ticket ticket = reading.ticket();
        int own = own(reading);
        int customers = customers(reading, findings);
        String type = ticket.issueType().toLowerCase(Locale.ROOT);
        boolean bug = type.contains("bug")
                || type.contains("defect")
                || type.contains("incident")
                || type.contains("problem");
        if (isSpike(reading, type)) {
            return internal(ticket) ? WorkKind.CHORE : WorkKind.SPIKE;
        }
        if (customers <= own || customers < 2) {
            return WorkKind.CHORE;
        }
        return bug ? WorkKind.BUG : WorkKind.STORY;
    }

    private boolean isSpike(Reading reading, String type) {
        Hit<Integer> first = vocabulary.in(reading.summary(), 0, Concept.SPIKE_WORD);
        return type.contains("spike")
                || type.contains("investigation")
                || type.contains("research")
                || reading.ticket().labels().contains("spike")
                || (first != null && first.from() == 0);
    }

    /** Signs that it is the team's own work. */
    private int own(Reading reading) {
        int score = 3 * vocabulary.count(reading.summary(), Concept.TECHNICAL);
        score += Math.min(MOST, distinct(reading, Concept.TECHNICAL));
        score += reading.body().stream().anyMatch(line -> vocabulary.has(line, Concept.INTERNAL_ONLY)) ? 12 : 0;
        score += internal(reading.ticket()) ? 8 : 0;
        score += (int) Math.min(
                3,
                reading.summary().words().tokens().stream()
                        .filter(token -> token.shape() == Token.Shape.CODE)
                        .count());
        return score;
    }

    /** Signs that customers would notice. */
    private int customers(Reading reading, Findings findings) {
        int score = 2 * vocabulary.count(reading.summary(), Concept.BUSINESS);
        score += Math.min(MOST, distinct(reading, Concept.BUSINESS));
        score += 4 * Math.min(2, findings.behaviours().size());
        score += 2
                * (int) Math.min(
                        3, findings.matches().stream().filter(Match::fromWords).count());
        score += known(reading.ticket()) ? 4 : 0;
        score += reading.stories().isEmpty() ? 0 : 4;
        score += findings.domains().isEmpty() ? 0 : 2;
        return score;
    }

    private int distinct(Reading reading, Concept concept) {
        Set<String> words = new HashSet<>();
        for (Line line : reading.body()) {
            for (Hit<Integer> hit : line.seen().of(vocabulary.number(concept))) {
                words.add(line.words().get(hit.from()).terms().english());
            }
        }
        return words.size();
    }

    private boolean internal(Ticket ticket) {
        return ticket.components().stream().map(library::defaults).anyMatch(ids -> ids != null && ids.isEmpty())
                || ticket.labels().stream().map(library::defaults).anyMatch(ids -> ids != null && ids.isEmpty());
    }

    private boolean known(Ticket ticket) {
        return ticket.components().stream().map(library::defaults).anyMatch(ids -> ids != null && !ids.isEmpty());
    }

    static List<String> places(Ticket ticket) {
        List<String> all = new java.util.ArrayList<>(ticket.components());
        all.addAll(ticket.labels());
        return all;
    }
}
