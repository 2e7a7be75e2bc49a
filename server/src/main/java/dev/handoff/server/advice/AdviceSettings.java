package dev.handoff.server.advice;

import dev.handoff.server.context.Item;
import java.time.Duration;
import java.util.List;

/**
 * How a firm wants to be advised.
 *
 * @param missingLabel put on a ticket whose comment has open questions
 * @param completeLabel replaces it when they are answered
 * @param muteLabel put by people: Handoff writes nothing on such a ticket
 * @param grace how long a ticket that is only approaching its crossing is left alone after a person last touched it
 * @param asks how many questions one comment asks at most
 * @param priority the order in which gaps are asked about; items not named come last, in their usual order
 */
public record AdviceSettings(
        String missingLabel, String completeLabel, String muteLabel, Duration grace, int asks, List<Item> priority) {

    /** Of a question that goes back, what it is about. Then why first, then for whom, under which rule, and how to tell it is done: each makes the next easier to answer. */
    public static final List<Item> PRIORITY = List.of(
            Item.EFFECT,
            Item.OPTIONS,
            Item.RECOMMENDATION,
            Item.NEEDEDBY,
            Item.TRIED,
            Item.NEED,
            Item.WHO,
            Item.REGULATION,
            Item.ACCEPTANCE,
            Item.HARM,
            Item.DECISION,
            Item.EXAMPLE,
            Item.OUTCOME,
            Item.IFTHEN,
            Item.PARTNER,
            Item.EVIDENCE);

    public AdviceSettings {
        priority = List.copyOf(priority);
        if (asks < 1 || asks > 3) {
            throw new IllegalArgumentException(
                    "a comment asks 1 to 3 questions, not " + asks + "; a longer list is not read");
        }
    }

    public static AdviceSettings defaults() {
        return new AdviceSettings(
                "context-missing", "context-complete", "handoff-mute", Duration.ofMinutes(30), 3, PRIORITY);
    }

    /** Where an item stands in the order of asking. */
    int rank(Item item) {
        int named = priority.indexOf(item);
        return named >= 0 ? named : priority.size() + List.of(Item.values()).indexOf(item);
    }
}
