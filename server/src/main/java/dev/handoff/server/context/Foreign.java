package dev.handoff.server.context;

import static dev.handoff.server.context.Item.ACCEPTANCE;
import static dev.handoff.server.context.Item.DECISION;
import static dev.handoff.server.context.Item.EVIDENCE;
import static dev.handoff.server.context.Item.EXAMPLE;
import static dev.handoff.server.context.Item.HARM;
import static dev.handoff.server.context.Item.IFTHEN;
import static dev.handoff.server.context.Item.NEED;
import static dev.handoff.server.context.Item.OUTCOME;
import static dev.handoff.server.context.Item.PARTNER;
import static dev.handoff.server.context.Item.REGULATION;
import static dev.handoff.server.context.Item.WHO;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Under which labels an answer to an item is not looked for: "the policyholder sees" in the criteria says nothing of who the
 * ticket is for. What stands under the item's own label has been judged already.
 */
final class Foreign {

    private static final Map<Item, Set<Item>> LABELS = quick(Map.ofEntries(
            Map.entry(WHO, Set.of(ACCEPTANCE, DECISION, IFTHEN, EXAMPLE, REGULATION, HARM, OUTCOME, EVIDENCE)),
            Map.entry(PARTNER, Set.of()),
            Map.entry(NEED, Set.of(ACCEPTANCE, EXAMPLE, IFTHEN, DECISION, HARM, REGULATION, OUTCOME)),
            Map.entry(OUTCOME, Set.of(ACCEPTANCE, EXAMPLE, IFTHEN, DECISION, HARM, REGULATION, EVIDENCE)),
            Map.entry(EVIDENCE, Set.of(ACCEPTANCE, EXAMPLE, IFTHEN, DECISION, HARM, REGULATION)),
            Map.entry(EXAMPLE, Set.of(DECISION, REGULATION, EVIDENCE, OUTCOME, WHO)),
            Map.entry(ACCEPTANCE, Set.of()),
            Map.entry(HARM, Set.of(ACCEPTANCE, EXAMPLE, DECISION, WHO, PARTNER, EVIDENCE, NEED)),
            Map.entry(REGULATION, Set.of(EXAMPLE, EVIDENCE)),
            Map.entry(DECISION, Set.of(EXAMPLE, ACCEPTANCE, EVIDENCE, HARM)),
            Map.entry(IFTHEN, Set.of(EXAMPLE, EVIDENCE, NEED, ACCEPTANCE, OUTCOME, WHO, PARTNER, REGULATION))));

    /** Under these it is not looked for either where the ticket has the item's own label: the answer was to stand there. */
    private static final Map<Item, Set<Item>> BESIDE_OWN =
            quick(Map.of(NEED, Set.of(WHO, PARTNER), OUTCOME, Set.of(WHO, PARTNER), EVIDENCE, Set.of(OUTCOME)));

    private Foreign() {}

    /** It is asked of every sentence for every item. */
    private static Map<Item, Set<Item>> quick(Map<Item, Set<Item>> labels) {
        Map<Item, Set<Item>> quick = new EnumMap<>(Item.class);
        labels.forEach((item, others) -> {
            Set<Item> announced = EnumSet.noneOf(Item.class);
            announced.addAll(others);
            quick.put(item, announced);
        });
        return quick;
    }

    static boolean to(Item item, Line line, Reading reading) {
        return to(item, line)
                || (announces(line, BESIDE_OWN, item) && !reading.fields(item).isEmpty());
    }

    static boolean to(Item item, Line line) {
        return line.items().contains(item) || announces(line, LABELS, item);
    }

    private static boolean announces(Line line, Map<Item, Set<Item>> labels, Item item) {
        return !line.items().isEmpty() && !Collections.disjoint(labels.getOrDefault(item, Set.of()), line.items());
    }
}
