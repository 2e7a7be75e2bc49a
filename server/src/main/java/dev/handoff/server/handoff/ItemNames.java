package dev.handoff.server.handoff;

import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.Item;
import dev.handoff.server.text.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the item that opens a text: by id, by its English or Polish name, by a heading before a colon, or misspelt. */
final class ItemNames {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern LABEL = Pattern.compile("^([^:\\n]{1,60}):");
    private static final int SHORTEST_BEGINNING = 3;

    private final Checklists checklists;
    private final Map<String, Item> names = new LinkedHashMap<>();
    private final int mostWords;

    ItemNames(Checklists checklists) {
        this.checklists = checklists;
        for (Item item : checklists.known()) {
            names.put(Terms.fold(item.name()), item);
            names.put(plain(checklists.texts(item, "en").name()), item);
            names.put(plain(checklists.texts(item, "pl").name()), item);
        }
        mostWords = names.keySet().stream()
                .mapToInt(name -> name.split(" ", -1).length)
                .max()
                .orElse(1);
    }

    /** @param rest what follows the item, its separators included */
    record Found(Item item, String rest) {}

    /** @return null when the text opens with no item */
    @Nullable
    Found find(String text) {
        Found heading = byHeading(text);
        if (heading != null) {
            return heading;
        }
        List<String> words = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (words.size() < mostWords && matcher.find()) {
            words.add(Terms.fold(matcher.group()));
            ends.add(matcher.end());
        }
        for (int count = words.size(); count > 0; count--) {
            Item item = names.get(String.join(" ", words.subList(0, count)));
            if (item != null) {
                return new Found(item, text.substring(ends.get(count - 1)));
            }
        }
        return misspelt(text, words, ends);
    }

    private @Nullable Found byHeading(String text) {
        Matcher label = LABEL.matcher(text);
        Set<Item> called = label.find() ? checklists.called(label.group(1)) : Set.of();
        return called.size() == 1 ? new Found(called.iterator().next(), text.substring(label.end())) : null;
    }

    private @Nullable Found misspelt(String text, List<String> words, List<Integer> ends) {
        for (int count = words.size(); count > 0; count--) {
            String said = String.join(" ", words.subList(0, count));
            String nearest = Nearest.of(said, names.keySet());
            String meant = nearest == null && count == 1 ? begunBy(said) : nearest;
            if (meant != null) {
                return new Found(Objects.requireNonNull(names.get(meant)), text.substring(ends.get(count - 1)));
            }
        }
        return null;
    }

    /** {@code reg} is the beginning of one item's name only. */
    private @Nullable String begunBy(String word) {
        List<String> longer = names.keySet().stream()
                .filter(name -> word.length() >= SHORTEST_BEGINNING && name.startsWith(word))
                .toList();
        return longer.stream().map(names::get).distinct().count() == 1 ? longer.get(0) : null;
    }

    private static String plain(String name) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Terms.fold(name));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return String.join(" ", words);
    }
}
