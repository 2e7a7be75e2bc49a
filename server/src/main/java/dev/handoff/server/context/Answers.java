package dev.handoff.server.context;

import dev.handoff.server.context.Leaning.Lean;
import dev.handoff.server.context.Reading.Ruling;
import dev.handoff.server.why.Why;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Weighs everything found for an item, in the ticket and above it, into one answer. */
final class Answers {

    private static final Set<Item> NOT_INHERITED = EnumSet.of(
            Item.EXAMPLE, Item.ACCEPTANCE, Item.TRIED, Item.OPTIONS, Item.EFFECT, Item.RECOMMENDATION, Item.NEEDEDBY);

    private static final Map<Item, Why> LOOKED_FOR = new EnumMap<>(Map.ofEntries(
            Map.entry(Item.WHO, Why.of("no customer group or situation narrower than \"customers\" is named")),
            Map.entry(Item.PARTNER, Why.of("no insurer, broker, brand, platform or channel is named")),
            Map.entry(Item.NEED, Why.of("nothing says what is wrong today, or why this is wanted")),
            Map.entry(Item.OUTCOME, Why.of("no number, direction or visible result that should change")),
            Map.entry(Item.EVIDENCE, Why.of("no report, query, ticket, link or dated observation stands behind it")),
            Map.entry(Item.EXAMPLE, Why.of("no case with input values and the expected result")),
            Map.entry(Item.ACCEPTANCE, Why.of("fewer than two things that could be tested")),
            Map.entry(Item.HARM, Why.of("nobody is named who would be hurt if this is wrong or late")),
            Map.entry(Item.REGULATION, Why.of("no rule with its owner, and no reason why none applies")),
            Map.entry(Item.DECISION, Why.of("no one person is named who decides, nor what the team may decide")),
            Map.entry(Item.IFTHEN, Why.of("nothing says what to do when it goes wrong or nobody answers")),
            Map.entry(Item.READBACK, Why.of("not restated yet")),
            Map.entry(Item.TRIED, Why.of("nothing says what was tried or looked at already")),
            Map.entry(Item.OPTIONS, Why.of("no options are named to choose from")),
            Map.entry(Item.EFFECT, Why.of("nothing says what customers notice either way")),
            Map.entry(Item.RECOMMENDATION, Why.of("nothing says what the asker would do")),
            Map.entry(Item.NEEDEDBY, Why.of("nothing says by when the answer is needed"))));

    private final Labelled labelled;
    private final Prose prose;
    private final Leaning leaning;

    Answers(Labelled labelled, Prose prose, Leaning leaning) {
        this.leaning = leaning;
        this.labelled = labelled;
        this.prose = prose;
    }

    Answer answer(Item item, Reading reading, @Nullable Reading parent, List<ExpectedSource> sources) {
        Verdict ruled = ruled(item, reading);
        Verdict own = ruled != null ? ruled : own(item, reading);
        if (own != null && !own.state().isGap()) {
            return answer(item, own);
        }
        Verdict above = parent == null || NOT_INHERITED.contains(item) ? null : handedDown(item, parent);
        if (parent != null && above != null && above.isPresent()) {
            String where = "parent " + parent.ticket().key() + ", " + above.where();
            return new Answer(item, AnswerState.INHERITED, above.evidence(), where, above.why());
        }
        return own != null ? answer(item, own) : missing(item, sources);
    }

    private static Answer answer(Item item, Verdict verdict) {
        return new Answer(item, verdict.state(), verdict.evidence(), verdict.where(), verdict.why());
    }

    static Answer missing(Item item, List<ExpectedSource> sources) {
        Why why = LOOKED_FOR.getOrDefault(item, Why.NOTHING);
        if (item == Item.REGULATION && !sources.isEmpty()) {
            String names = sources.stream().limit(3).map(ExpectedSource::id).collect(Collectors.joining(", "));
            why = Why.of("nothing is said on {} ({})", names, sources.get(0).why());
        }
        return new Answer(item, AnswerState.MISSING, "", "", why);
    }

    private static @Nullable Verdict ruled(Item item, Reading reading) {
        for (Ruling ruling : reading.rulings()) {
            if (ruling.item() == item && ruling.reason().length() > 8) {
                return new Verdict(
                        ruling.state(), ruling.reason(), ruling.where(), Why.of("by command, with a reason"));
            }
        }
        return null;
    }

    private @Nullable Verdict own(Item item, Reading reading) {
        Verdict best = null;
        boolean asked = false;
        for (Field field : reading.fields(item)) {
            Verdict verdict = labelled.judge(item, field, reading);
            best = better(best, verdict);
            asked |= verdict != null && labelled.settles(item, field);
        }
        if (best == null || (best.state().isGap() && !asked)) {
            Verdict told = item.isOfReturns() ? labelled.ofReturn(item, reading) : prose.find(item, reading);
            best = better(best, told);
        }
        return best == null ? leaning.find(item, reading) : best;
    }

    /** How it was found. */
    Found found(Answer answer, Reading reading, double others) {
        return new Found(answer, !reading.fields(answer.item()).isEmpty(), others, leaning.leans(answer, reading));
    }

    /** The sentence that reads most like an answer. */
    Answer believed(Item item, Lean nearest) {
        return answer(item, leaning.verdict(item, nearest));
    }

    /** A parent whose own label for the item says nothing passes nothing down, whatever stands elsewhere in it. */
    private @Nullable Verdict handedDown(Item item, Reading parent) {
        Verdict said = null;
        for (Field field : parent.fields(item)) {
            said = better(said, labelled.judge(item, field, parent));
        }
        return said == null ? own(item, parent) : said;
    }

    private static @Nullable Verdict better(@Nullable Verdict old, @Nullable Verdict found) {
        if (old == null || found == null) {
            return old == null ? found : old;
        }
        return rank(found) < rank(old) ? found : old;
    }

    private static int rank(Verdict verdict) {
        return switch (verdict.state()) {
            case PRESENT -> 0;
            case INHERITED -> 1;
            case WAIVED -> 2;
            case NA -> 3;
            case HOLLOW -> 4;
            case MISSING -> 5;
        };
    }
}
