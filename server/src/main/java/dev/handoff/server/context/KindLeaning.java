package dev.handoff.server.context;

import dev.handoff.server.lessons.Weights;
import dev.handoff.server.text.Words;

/** Tells by all words of a ticket together whether customers would notice it; for what no rule foresaw. */
final class KindLeaning {

    private static final int LINES = 60;

    private final Weights weights = Weights.shipped("kinds.tsv");
    private final int customer = weights.number("customer");

    /** Log-odds. */
    double customers(Reading reading) {
        Words summary = reading.summary().words();
        Weights.Sum sum = weights.sum().add(summary, -1, "summary").add(summary, -1, "");
        int lines = 0;
        for (Line line : reading.body()) {
            boolean running = line.isProse() && line.kind() != Line.Kind.SUMMARY;
            if (running && lines++ < LINES) {
                sum.add(line.words(), -1, "");
            }
        }
        for (String place : KindOfWork.places(reading.ticket())) {
            sum.add(Words.of(place.replace('-', ' ').replace('_', ' ')), -1, "component");
        }
        return sum.odds().of(customer);
    }
}
