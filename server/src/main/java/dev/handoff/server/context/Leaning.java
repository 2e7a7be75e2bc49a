package dev.handoff.server.context;

import dev.handoff.server.lessons.Weights;
import dev.handoff.server.lessons.Weights.Odds;
import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Words;
import dev.handoff.server.why.Why;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds sentences that read like an answer to an item, by all of their words together; for what no rule foresaw. */
final class Leaning {

    /** Log-odds of a sentence that answers, chosen on labelled tickets; what is told in many words may do with less. */
    private static final Map<Item, Double> LIMITS = Map.of(
            Item.WHO, -2.0,
            Item.PARTNER, -2.0,
            Item.NEED, -1.5,
            Item.ACCEPTANCE, -1.5,
            Item.OUTCOME, -0.7,
            Item.HARM, -0.7,
            Item.DECISION, 0.5,
            Item.IFTHEN, 0.5);

    private static final double LIMIT = 0;

    private static final int CRITERIA = 2;
    private static final int WORDS = 3;
    private static final String LABEL = "label";

    private final Signs signs;
    private final Weights weights = Weights.shipped("answers.tsv");
    private final Map<Item, Integer> classes = new EnumMap<>(Item.class);

    Leaning(Lexicon lexicon) {
        signs = new Signs(lexicon, weights);
        for (Item item : Item.values()) {
            int number = weights.number(item.name());
            if (number >= 0) {
                classes.put(item, number);
            }
        }
    }

    /** A sentence with its log-odds per item. */
    record Lean(Line line, int sentence, Odds odds) {}

    /** The first sentence that leans far enough. */
    @Nullable
    Verdict find(Item item, Reading reading) {
        Integer place = classes.get(item);
        if (place == null) {
            return null;
        }
        double limit = LIMITS.getOrDefault(item, LIMIT);
        int needed = item == Item.ACCEPTANCE ? CRITERIA : 1;
        for (Lean lean : leans(reading)) {
            if (lean.odds().of(place) >= limit && !Foreign.to(item, lean.line(), reading) && --needed == 0) {
                return verdict(item, lean);
            }
        }
        return null;
    }

    /** As an answer, with the words that speak for it. */
    Verdict verdict(Item item, Lean lean) {
        Integer place = classes.get(item);
        return Statements.present(
                lean.line(), lean.sentence(), place == null ? Why.of("reads like an answer") : why(lean, place));
    }

    /** How the sentences of a ticket lean to the item of this answer. */
    Found.Leans leans(Answer answer, Reading reading) {
        Integer place = classes.get(answer.item());
        Summing summing = new Summing(answer);
        if (place != null) {
            for (Lean lean : leans(reading)) {
                summing.add(lean, lean.odds().of(place), reading);
            }
        }
        return summing.leans();
    }

    private List<Lean> leans(Reading reading) {
        return reading.gathered().leans(() -> weigh(reading));
    }

    /** Keeps the sentences that lean furthest. */
    private static final class Summing {

        private final Answer answer;
        private double best = Found.NONE;
        private double second = Found.NONE;
        private double under = Found.NONE;
        private double underNext = Found.NONE;
        private double anywhere = Found.NONE;
        private double itself = Found.NONE;
        private @Nullable Lean nearest;

        Summing(Answer answer) {
            this.answer = answer;
        }

        void add(Lean lean, double odds, Reading reading) {
            boolean own = lean.line().items().contains(answer.item());
            boolean open = odds > second && !Foreign.to(answer.item(), lean.line(), reading);
            if ((own || open) && odds > Math.max(best, under)) {
                nearest = lean;
            }
            if (open) {
                second = Math.max(second, Math.min(best, odds));
                best = Math.max(best, odds);
            }
            if (own) {
                underNext = Math.max(underNext, Math.min(under, odds));
                under = Math.max(under, odds);
            }
            anywhere = Math.max(anywhere, odds);
            if (odds > itself && isAnswer(lean)) {
                itself = odds;
            }
        }

        private boolean isAnswer(Lean lean) {
            return answer.state() == AnswerState.PRESENT
                    && lean.line().kind() != Line.Kind.ROW
                    && lean.line().where().equals(answer.where())
                    && Verdict.shorten(lean.line().words().sentence(lean.sentence()))
                            .equals(answer.evidence());
        }

        Found.Leans leans() {
            return new Found.Leans(best, second, under, underNext, anywhere, itself, nearest);
        }
    }

    private Why why(Lean lean, int place) {
        List<String> words = weights.speaking(lean.line().words(), lean.sentence(), place, WORDS);
        return words.isEmpty()
                ? Why.of("reads like an answer")
                : Why.of("reads like an answer: \"{}\"", String.join("\", \"", words));
    }

    private List<Lean> weigh(Reading reading) {
        List<Lean> leans = new ArrayList<>();
        String label = "";
        Weights.Sum announced = announced(label);
        for (Line line : reading.besideStories()) {
            if (Statements.isRunning(line)) {
                if (!line.label().equals(label)) {
                    label = line.label();
                    announced = announced(label);
                }
                for (int sentence = 0; sentence < line.words().sentences(); sentence++) {
                    leans.add(new Lean(line, sentence, odds(line.seen(), sentence, announced)));
                }
            }
        }
        return leans;
    }

    private Weights.Sum announced(String label) {
        return weights.sum().add(Words.of(label), -1, LABEL);
    }

    private Odds odds(Sightings seen, int sentence, Weights.Sum announced) {
        Weights.Sum sum = weights.sum().add(seen.words(), sentence, "");
        signs.add(seen, sentence, sum);
        return sum.add(announced).odds();
    }
}
