package dev.handoff.server.context;

import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.TicketKey;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The judgement of one ticket at one instant: checklist, answers and sources, frozen.
 *
 * @param answers one per {@link Item}, in the order of the enum, always all of them
 * @param sources regulations expected for this ticket, most telling first
 * @param context customer, partner, decision and glossary entries worth a link
 * @param at when it was judged
 */
public record Assessment(
        TicketKey key,
        WorkKind kind,
        Direction direction,
        List<Answer> answers,
        List<ExpectedSource> sources,
        List<ContextHit> context,
        Instant at) {

    public Assessment {
        answers = List.copyOf(answers);
        sources = List.copyOf(sources);
        context = List.copyOf(context);
    }

    public Answer answer(Item item) {
        return answers.stream()
                .filter(answer -> answer.item() == item)
                .findFirst()
                .orElseThrow();
    }

    /** The items that are hollow or missing and count, in the order of the enum. */
    public List<Answer> gaps() {
        return answers.stream().filter(Answer::isGap).toList();
    }

    /** The items that are hollow or missing, and do not count. */
    public List<Answer> adviceOnly() {
        return answers.stream().filter(Answer::adviceOnly).toList();
    }

    /** The links that stand with the answers, each once, in the order of the items. */
    public List<CitedLink> links() {
        return answers.stream()
                .flatMap(answer -> answer.links().stream())
                .distinct()
                .toList();
    }

    /** Which answers are another ticket's, and whose. */
    Map<Item, TicketKey> copies() {
        Map<Item, TicketKey> copies = new EnumMap<>(Item.class);
        for (Answer answer : answers) {
            TicketKey from = answer.state().isGap() ? answer.copiedFrom() : null;
            if (from != null) {
                copies.put(answer.item(), from);
            }
        }
        return copies;
    }

    /** Does an applicable item lack substance? Independent of any crossing. */
    public boolean flagged() {
        return answers.stream().anyMatch(Answer::isGap);
    }
}
