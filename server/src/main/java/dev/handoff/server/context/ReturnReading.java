package dev.handoff.server.context;

import dev.handoff.server.why.Why;
import org.jspecify.annotations.Nullable;

/** Reads what a question that goes back owes: what stands under its label, or begins with its words. */
final class ReturnReading {

    private static final int THIN = Placeholders.THIN;
    private static final int SHORT = 2;

    private final Vocabulary vocabulary;
    private final Returns returns;

    ReturnReading(Vocabulary vocabulary, Returns returns) {
        this.vocabulary = vocabulary;
        this.returns = returns;
    }

    Verdict labelled(Item item, Field field) {
        int content = vocabulary.content(field, Concept.PLACEHOLDER, Concept.POINTER, Concept.GROUP_ALL);
        return switch (item) {
            case OPTIONS ->
                content >= THIN && isChoice(field)
                        ? Verdict.present(field, Why.of("names options to choose from"))
                        : Verdict.hollow(
                                field, Why.of("\"{}\" is no choice; name two options or more", Verdict.said(field)));
            case NEEDEDBY ->
                tellsDay(field)
                        ? Verdict.present(field, Why.of("says by when"))
                        : Verdict.hollow(
                                field,
                                Why.of("\"{}\" is no day; say by when, and what happens then", Verdict.said(field)));
            case RECOMMENDATION ->
                content > SHORT
                        ? Verdict.present(field, Why.of("says what the asker would do"))
                        : Verdict.hollow(field, Why.of("\"{}\" does not say what you would do", Verdict.said(field)));
            case EFFECT ->
                content >= THIN
                        ? Verdict.present(field, Why.of("says what customers notice"))
                        : Verdict.hollow(
                                field, Why.of("\"{}\" does not say what a customer notices", Verdict.said(field)));
            default ->
                content >= THIN
                        ? Verdict.present(field, Why.of("says what was tried"))
                        : Verdict.hollow(field, Why.of("\"{}\" does not say what was tried", Verdict.said(field)));
        };
    }

    /** @return null where no line of running text begins to answer */
    @Nullable
    Verdict find(Item item, Reading reading) {
        for (Line line : reading.besideStories()) {
            if (Statements.isRunning(line) && line.items().isEmpty() && answers(item, line)) {
                return Verdict.present(Verdict.shorten(line.text()), line.where(), Why.of("the text says so"));
            }
        }
        return null;
    }

    private boolean answers(Item item, Line line) {
        boolean begun = returns.phrases().find(line.words()).stream().anyMatch(hit -> hit.value() == item);
        boolean enough = vocabulary.content(line.seen(), new java.util.BitSet()) >= THIN;
        return begun && enough && (item != Item.NEEDEDBY || tellsDay(line));
    }

    private boolean isChoice(Field field) {
        long lines =
                field.lines().stream().filter(line -> !line.text().isBlank()).count();
        return lines > 1
                || field.lines().stream()
                        .anyMatch(line -> line.text().contains(";")
                                || !returns.choice().find(line.words()).isEmpty());
    }

    private boolean tellsDay(Field field) {
        return field.lines().stream().anyMatch(this::tellsDay);
    }

    private boolean tellsDay(Line line) {
        return vocabulary.hasFigure(line) || !returns.days().find(line.words()).isEmpty();
    }
}
