package dev.handoff.server.context;

import dev.handoff.server.context.Leaning.Lean;
import dev.handoff.server.ticket.TicketKey;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs a ticket's own words only: what the template or another ticket says for it answers nothing. */
final class Originality {

    private final Answers answers;
    private final Pages pages;
    private final Reading unprompted;
    private final @Nullable Reading parent;
    private final List<ExpectedSource> sources;

    /** @param unprompted the ticket without prompts */
    Originality(
            Answers answers, Pages pages, Reading unprompted, @Nullable Reading parent, List<ExpectedSource> sources) {
        this.answers = answers;
        this.pages = pages;
        this.unprompted = unprompted;
        this.parent = parent;
        this.sources = sources;
    }

    Answer answer(Item item) {
        Reading own = pages.template().answering(item, unprompted);
        Answer answer = weigh(item, own);
        if (answer.state() == AnswerState.MISSING) {
            Answer left = pages.template().left(item, pages.whole());
            return left == null ? answer : left;
        }
        boolean may = answer.state() == AnswerState.PRESENT || answer.state() == AnswerState.HOLLOW;
        Answer copied = may && Copies.ITEMS.contains(item) ? copied(item, own) : null;
        return copied == null ? answer : copied;
    }

    /** See {@link Answers#found}. */
    Found found(Answer answer, double others) {
        return answers.found(answer, pages.template().answering(answer.item(), unprompted), others);
    }

    /** See {@link Answers#believed}. */
    Answer believed(Item item, Lean nearest) {
        return answers.believed(item, nearest);
    }

    /** With what was looked for. */
    Answer missing(Item item) {
        return Answers.missing(item, sources);
    }

    private Answer weigh(Item item, Reading reading) {
        return answers.answer(item, reading, parent, sources);
    }

    /** Null when nothing was copied, or what stands beside it answers the item. */
    private @Nullable Answer copied(Item item, Reading own) {
        Set<Line> pasted = Collections.newSetFromMap(new IdentityHashMap<>());
        Answer first = null;
        for (List<Line> passage : Copies.passages(item, own)) {
            TicketKey from = pages.copies().source(item, passage, own);
            if (from != null) {
                pasted.addAll(passage);
                first = first != null
                        ? first
                        : Answer.copied(
                                item,
                                Verdict.shorten(passage.get(0).text()),
                                passage.get(0).where(),
                                from);
            }
        }
        if (first == null) {
            return null;
        }
        Answer rest = weigh(item, own.changing(line -> pasted.contains(line) ? null : line));
        return rest.state().isGap() ? first : rest;
    }
}
