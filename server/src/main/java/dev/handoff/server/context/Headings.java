package dev.handoff.server.context;

import dev.handoff.server.text.Phrases;
import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Terms;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which items a heading or label announces, under any of the names people give it. */
final class Headings {

    private static final int MOST_WORDS = 9;
    private static final int LONGEST = 60;
    private static final int MOST_ASKED = 10_000;

    private final Phrases<Item> phrases;
    private final Map<String, Set<Item>> known = new HashMap<>();
    private final Map<String, List<Item>> either = new HashMap<>();
    private final Set<String> faint;
    private final Set<String> beginnings;
    private final Map<String, Meaning> asked = new ConcurrentHashMap<>();

    /** What one label announces: one thing, several, or any of several. */
    private record Meaning(Set<Item> items, List<Item> either) {
        private static final Meaning NONE = new Meaning(Set.of(), List.of());
    }

    /**
     * The names in a checklist.
     *
     * @param other headings that announce no item although a word of theirs would
     * @param faint words that open questions of many kinds and so tell none of them
     */
    record Names(
            Map<Item, List<String>> english,
            Map<Item, List<String>> polish,
            List<String> other,
            List<Either> either,
            List<String> faint) {}

    /** Headings under which an answer to any of these items may stand, the most likely first. */
    record Either(List<Item> items, List<String> english, List<String> polish) {}

    Headings(Names names) {
        Phrases.Builder<Item> builder = Phrases.builder();
        names.english().forEach((item, list) -> list.forEach(name -> builder.english(name, item)));
        names.polish().forEach((item, list) -> list.forEach(name -> builder.polish(name, item)));
        names.either().forEach(open -> {
            open.english().forEach(name -> builder.english(name, open.items().get(0)));
            open.polish().forEach(name -> builder.polish(name, open.items().get(0)));
        });
        phrases = builder.build();
        faint = names.faint().stream().map(Terms::fold).collect(Collectors.toUnmodifiableSet());
        names.other().forEach(name -> known.put(plain(name), Set.of()));
        remember(names.english());
        remember(names.polish());
        names.either().forEach(open -> {
            open.english().forEach(name -> remember(name, open.items()));
            open.polish().forEach(name -> remember(name, open.items()));
        });
        known.replaceAll((name, items) -> Set.copyOf(items));
        beginnings = known.keySet().stream().map(Headings::beginning).collect(Collectors.toUnmodifiableSet());
    }

    private void remember(String name, List<Item> items) {
        either.put(plain(name), items);
        known.put(plain(name), EnumSet.copyOf(items));
    }

    private void remember(Map<Item, List<String>> names) {
        names.forEach((item, list) ->
                list.forEach(name -> known.computeIfAbsent(plain(name), key -> EnumSet.noneOf(Item.class))
                        .add(item)));
    }

    /** The items of which one or more may stand under this label, the most likely first; empty for any other label. */
    List<Item> either(String label) {
        return label.isEmpty() || !mayBeKnown(label)
                ? List.of()
                : meaning(label).either();
    }

    /** Items whose names stand in the heading; a name inside a longer one does not count. */
    Set<Item> in(String heading) {
        Set<Item> exact = exactly(heading);
        if (!exact.isEmpty() || known.containsKey(plain(heading))) {
            return exact;
        }
        Words words = Words.of(heading.toLowerCase(Locale.ROOT));
        if (words.size() > MOST_WORDS) {
            return Set.of();
        }
        Set<Item> items = EnumSet.noneOf(Item.class);
        for (Hit<Item> hit : longest(phrases.find(words))) {
            boolean asks = hit.from() == hit.to() && words.size() > 2 && isFaint(words.get(hit.from()));
            if (!asks) {
                items.add(hit.value());
            }
        }
        return items;
    }

    /** "Who takes the blow": a word that opens questions of many kinds tells none of them. */
    private boolean isFaint(Token token) {
        return faint.contains(token.terms().folded());
    }

    /** Like {@link #in}, but most of the label must be the name: a label inside a line is easily just a sentence. */
    Set<Item> mostly(String label) {
        Set<Item> exact = exactly(label);
        Words words = Words.of(label.toLowerCase(Locale.ROOT));
        if (!exact.isEmpty()
                || known.containsKey(plain(label))
                || words.size() > 5
                || words.tokens().stream().anyMatch(Token::isFigure)) {
            return exact;
        }
        Set<Item> items = EnumSet.noneOf(Item.class);
        for (Hit<Item> hit : longest(phrases.find(words))) {
            if (2 * (hit.to() - hit.from() + 1) >= words.size()) {
                items.add(hit.value());
            }
        }
        return items;
    }

    /** Items of which this label is the very name; numbering, case, punctuation and diacritics do not count. */
    Set<Item> exactly(String label) {
        if (label.length() > LONGEST || !mayBeKnown(label)) {
            return Set.of();
        }
        return meaning(label).items();
    }

    private Meaning meaning(String label) {
        Meaning meaning = asked.get(label);
        if (meaning == null) {
            String name = plain(label);
            meaning = known.containsKey(name)
                    ? new Meaning(known.getOrDefault(name, Set.of()), either.getOrDefault(name, List.of()))
                    : Meaning.NONE;
            if (label.length() <= LONGEST && asked.size() < MOST_ASKED) {
                asked.put(label, meaning);
            }
        }
        return meaning;
    }

    /** Every line is asked whether it is a label; most can be told by how they begin. */
    private boolean mayBeKnown(String label) {
        String beginning = beginning(label);
        return beginning.isEmpty() || beginnings.contains(beginning);
    }

    /** The first letters; blank where a number comes first. */
    private static String beginning(String label) {
        int start = 0;
        while (start < label.length() && !Character.isLetterOrDigit(label.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < label.length() && Character.isLetter(label.charAt(end))) {
            end++;
        }
        return Terms.fold(label.substring(start, end));
    }

    /** The one item of this id or name; null where none or several are called so. */
    @Nullable
    Item named(String name) {
        for (Item item : Item.values()) {
            if (item.name().equalsIgnoreCase(name.strip())) {
                return item;
            }
        }
        Set<Item> exact = exactly(name);
        return exact.size() == 1 ? exact.iterator().next() : null;
    }

    private static List<Hit<Item>> longest(List<Hit<Item>> hits) {
        if (hits.size() < 2) {
            return hits;
        }
        List<Hit<Item>> kept = new ArrayList<>();
        for (Hit<Item> hit : hits) {
            boolean inside = hits.stream()
                    .anyMatch(other -> other.from() <= hit.from()
                            && other.to() >= hit.to()
                            && other.to() - other.from() > hit.to() - hit.from());
            if (!inside) {
                kept.add(hit);
            }
        }
        return kept;
    }

    private static String plain(String label) {
        Words words = Words.of(label.toLowerCase(Locale.ROOT));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            boolean number = i == 0 && words.size() > 1 && words.get(0).isFigure();
            if (!number) {
                out.append(words.get(i).terms().folded()).append(' ');
            }
        }
        return out.toString().strip();
    }
}
