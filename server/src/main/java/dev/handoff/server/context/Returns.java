package dev.handoff.server.context;

import dev.handoff.server.text.Phrases;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a question that goes back owes, as a checklist says.
 *
 * @param kinds of work it is asked for
 * @param replaces items that need not be asked of a question
 * @param phrases with which people begin to answer in running text
 * @param choice words that stand between two options
 * @param days words that name a day or an hour
 */
record Returns(
        Set<WorkKind> kinds,
        Set<Item> replaces,
        Phrases<Item> phrases,
        Phrases<Boolean> choice,
        Phrases<Boolean> days) {

    private static final Set<Item> OWED =
            EnumSet.of(Item.TRIED, Item.OPTIONS, Item.EFFECT, Item.RECOMMENDATION, Item.NEEDEDBY);

    Set<Item> instead(WorkKind kind, Set<Item> usual) {
        if (!kinds.contains(kind) || usual.isEmpty()) {
            return usual;
        }
        Set<Item> owed = new HashSet<>(usual);
        owed.removeAll(replaces);
        owed.addAll(OWED);
        return owed;
    }

    static Phrases<Item> phrases(Map<Item, List<String>> english, Map<Item, List<String>> polish) {
        Phrases.Builder<Item> builder = Phrases.builder();
        english.forEach((item, list) -> list.forEach(phrase -> builder.english(phrase, item)));
        polish.forEach((item, list) -> list.forEach(phrase -> builder.polish(phrase, item)));
        return builder.build();
    }

    static Phrases<Boolean> words(List<String> english, List<String> polish) {
        Phrases.Builder<Boolean> builder = Phrases.builder();
        english.forEach(word -> builder.english(word, true));
        polish.forEach(word -> builder.polish(word, true));
        return builder.build();
    }
}
