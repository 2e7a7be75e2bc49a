package dev.handoff.server.context;

import dev.handoff.server.library.Nearest;
import dev.handoff.server.library.Problems;
import dev.handoff.server.library.YamlEntry;
import dev.handoff.server.library.YamlValue;
import dev.handoff.server.ticket.Ticket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which items apply to which work, what they are called, and what people read about them. Immutable. */
public final class Checklists {

    private static final Set<String> TOP =
            Set.of("applies", "overrides", "items", "other_headings", "either_headings", "faint_words");
    private static final Set<String> ITEM = Set.of("headings", "headings_pl", "en", "pl");
    private static final Set<String> TEXTS = Set.of("name", "question", "why", "example");
    private static final Set<String> EITHER = Set.of("items", "en", "pl");
    private static final Set<String> OVERRIDE = Set.of("project", "type", "component", "items");

    private final Map<WorkKind, Set<Item>> applies = new EnumMap<>(WorkKind.class);
    private final List<FirmsList> overrides;
    private final Map<Item, Map<String, ItemTexts>> texts = new EnumMap<>(Item.class);
    private final Headings headings;

    /** A firm's own list for a project, type or component; blank matches any. */
    private record FirmsList(String project, String type, String component, Set<Item> items) {

        boolean matches(Ticket ticket) {
            return (project.isEmpty() || project.equalsIgnoreCase(ticket.key().project()))
                    && (type.isEmpty() || type.equalsIgnoreCase(ticket.issueType()))
                    && (component.isEmpty() || ticket.components().stream().anyMatch(component::equalsIgnoreCase));
        }
    }

    private Checklists(YamlValue root) {
        YamlEntry top = YamlEntry.of(root, TOP);
        top.map("applies").forEach((kind, items) -> applies.put(kind(kind, items), items(items)));
        overrides = top.items("overrides").stream().map(Checklists::override).toList();
        Map<Item, List<String>> english = new EnumMap<>(Item.class);
        Map<Item, List<String>> polish = new EnumMap<>(Item.class);
        top.map("items").forEach((name, value) -> {
            Item item = item(name, value);
            YamlEntry entry = YamlEntry.of(value, ITEM);
            english.put(item, entry.texts("headings"));
            polish.put(item, entry.texts("headings_pl"));
            texts.put(item, Map.of("en", texts(entry, "en"), "pl", texts(entry, "pl")));
        });
        headings = new Headings(new Headings.Names(
                english,
                polish,
                top.texts("other_headings"),
                top.items("either_headings").stream().map(Checklists::either).toList(),
                top.texts("faint_words")));
    }

    public static Checklists shipped() {
        Problems problems = new Problems();
        return made(YamlValue.shipped(Checklists.class, "checklist.yml", problems), problems);
    }

    /** @throws Problems.UnusableFiles naming every problem with its line */
    public static Checklists load(Path file) {
        Problems problems = new Problems();
        return made(YamlValue.file(file, problems), problems);
    }

    private static Checklists made(YamlValue root, Problems problems) {
        Checklists checklists = new Checklists(root);
        for (Item item : Item.values()) {
            if (!checklists.texts.containsKey(item)) {
                root.problem("lacks the item " + item + " under 'items'");
            }
        }
        problems.raise("checklist");
        return checklists;
    }

    /** The items a ticket of this kind must answer. */
    public Set<Item> items(WorkKind kind, Ticket ticket) {
        Set<Item> usual = applies.getOrDefault(kind, Set.of());
        if (usual.isEmpty()) {
            return usual;
        }
        return overrides.stream()
                .filter(override -> override.matches(ticket))
                .findFirst()
                .map(FirmsList::items)
                .orElse(usual);
    }

    /** @param language {@code en} or {@code pl}; English for any other */
    public ItemTexts texts(Item item, String language) {
        Map<String, ItemTexts> all = Objects.requireNonNull(texts.get(item));
        return Objects.requireNonNull(all.containsKey(language) ? all.get(language) : all.get("en"));
    }

    /** The items of which this is the very name, among all the names people give them in headings. */
    public Set<Item> called(String label) {
        return headings.exactly(label);
    }

    Headings headings() {
        return headings;
    }

    private static Headings.Either either(YamlValue value) {
        YamlEntry entry = YamlEntry.of(value, EITHER);
        List<Item> items = entry.items("items").stream()
                .map(name -> item(name.string(), name))
                .toList();
        if (items.size() < 2) {
            entry.problem("needs two 'items' or more; with one, put the heading under that item");
        }
        return new Headings.Either(
                items.isEmpty() ? List.of(Item.READBACK) : items, entry.texts("en"), entry.texts("pl"));
    }

    private static ItemTexts texts(YamlEntry item, String language) {
        YamlEntry texts = item.entry(language, TEXTS);
        return new ItemTexts(
                texts.required("name"), texts.required("question"), texts.required("why"), texts.required("example"));
    }

    private static FirmsList override(YamlValue value) {
        YamlEntry entry = YamlEntry.of(value, OVERRIDE);
        Set<Item> items = EnumSet.noneOf(Item.class);
        entry.items("items").forEach(name -> items.add(item(name.string(), name)));
        return new FirmsList(entry.text("project"), entry.text("type"), entry.text("component"), items);
    }

    private static Set<Item> items(YamlValue list) {
        Set<Item> items = EnumSet.noneOf(Item.class);
        list.items().forEach(name -> items.add(item(name.string(), name)));
        return items;
    }

    private static Item item(String name, YamlValue at) {
        try {
            return Item.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            at.problem("'" + name + "' is no item" + Nearest.of(name, words(Item.values())));
            return Item.READBACK;
        }
    }

    private static WorkKind kind(String name, YamlValue at) {
        try {
            return WorkKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            at.problem("'" + name + "' is no kind of work" + Nearest.of(name, words(WorkKind.values())));
            return WorkKind.CHORE;
        }
    }

    private static Set<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
