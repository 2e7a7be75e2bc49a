package dev.handoff.server.handoff;

import dev.handoff.server.context.Ground;
import dev.handoff.server.context.Item;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an acceptance was given on: the text behind every answered item. The hash stands for all of it; the texts let us say later
 * which words changed.
 */
public record Seal(Map<Item, Ground> grounds) {

    public Seal {
        grounds = Map.copyOf(grounds);
    }

    public static Seal on(Collection<Ground> grounds) {
        Map<Item, Ground> byItem = new EnumMap<>(Item.class);
        grounds.forEach(ground -> byItem.put(ground.item(), ground));
        return new Seal(byItem);
    }

    /** SHA-256 over the items and their texts, whatever the space between the words. */
    public String hash() {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(grounds)
                .forEach((item, ground) -> all.append(item)
                        .append('\n')
                        .append(hash(ground.text()))
                        .append('\n'));
        return Digest.of(all.toString());
    }

    static String hash(String text) {
        return Digest.of(flat(text));
    }

    /**
     * Does the item answer for this text? One section often answers several items; then the item whose own section it is speaks
     * for it, or else the first of them, so that one edit reopens one item.
     */
    boolean answersFor(Ground ground) {
        return grounds.values().stream()
                .filter(other -> other.item() != ground.item() && other.where().equals(ground.where()))
                .filter(other -> flat(other.text()).contains(flat(ground.text())))
                .noneMatch(
                        other -> other.own() == ground.own() ? other.item().compareTo(ground.item()) < 0 : other.own());
    }

    /** These items, and those that were accepted on the same sections. */
    Set<Item> sharing(Set<Item> items) {
        Set<String> places = grounds.values().stream()
                .filter(ground -> items.contains(ground.item()))
                .map(Ground::where)
                .collect(Collectors.toSet());
        Set<Item> sharing = EnumSet.copyOf(items);
        grounds.values().stream()
                .filter(ground -> places.contains(ground.where()))
                .map(Ground::item)
                .forEach(sharing::add);
        return sharing;
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b]+", " ").strip();
    }

    /** These items as newly sealed, the others as before. */
    Seal with(Seal newer) {
        Map<Item, Ground> all = new EnumMap<>(Item.class);
        all.putAll(grounds);
        all.putAll(newer.grounds);
        return new Seal(all);
    }
}
