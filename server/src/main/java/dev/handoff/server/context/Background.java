package dev.handoff.server.context;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known beside the ticket when it is judged.
 *
 * @param dismissals questions that people called wrong on this ticket, other than in its comments
 * @param adviceOnly items that people call wrong so often, where this ticket lives, that a gap no longer counts
 * @param links what is known of the links the ticket cites
 * @param past what recent tickets tell
 * @param spoken what people said by command of its items; the last word on each
 * @param readBack how its read-back stands; null where no hand-off is followed
 */
public record Background(
        List<Dismissal> dismissals,
        Set<Item> adviceOnly,
        LinkStates links,
        Past past,
        List<SpokenAnswer> spoken,
        @Nullable Answer readBack) {

    private static final Background NONE =
            new Background(List.of(), Set.of(), LinkStates.none(), Past.none(), List.of(), null);

    public Background {
        dismissals = List.copyOf(dismissals);
        adviceOnly = Set.copyOf(adviceOnly);
        spoken = List.copyOf(spoken);
    }

    public static Background none() {
        return NONE;
    }

    /** The same, with more that people called wrong. */
    public Background dismissing(List<Dismissal> more) {
        List<Dismissal> all = new ArrayList<>(dismissals);
        all.addAll(more);
        return new Background(all, adviceOnly, links, past, spoken, readBack);
    }

    public Background adviceOnly(Set<Item> items) {
        Set<Item> chosen = items.isEmpty() ? Set.of() : EnumSet.copyOf(items);
        return new Background(dismissals, chosen, links, past, spoken, readBack);
    }

    public Background withLinks(LinkStates known) {
        return new Background(dismissals, adviceOnly, known, past, spoken, readBack);
    }

    public Background withPast(Past told) {
        return new Background(dismissals, adviceOnly, links, told, spoken, readBack);
    }

    /** The same, with what the loop of the hand-off knows. */
    public Background saying(List<SpokenAnswer> said, @Nullable Answer restated) {
        return new Background(dismissals, adviceOnly, links, past, said, restated);
    }

    /** The answer as it counts. Only a gap can be wrong: what is answered stays answered, whatever was said before. */
    Answer settle(Answer answer) {
        if (!answer.state().isGap()) {
            return answer;
        }
        return dismissals.stream()
                .filter(dismissal -> dismissal.item() == answer.item())
                .findFirst()
                .map(it -> new Answer(it.item(), AnswerState.NA, Verdict.shorten(it.reason()), it.where(), it.why()))
                .orElseGet(() -> adviceOnly.contains(answer.item()) ? answer.asAdviceOnly() : answer);
    }
}
