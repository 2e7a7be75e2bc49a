package dev.handoff.server.context;

import dev.handoff.server.library.Nearest;
import dev.handoff.server.library.Problems;
import dev.handoff.server.library.YamlEntry;
import dev.handoff.server.library.YamlValue;
import dev.handoff.server.site.Direction;
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
            Set.of("applies", "overrides", "items", "other_headings", "either_headings", "faint_words", "returns");
    private static final Set<String> ITEM = Set.of("headings", "headings_pl", "en", "pl");
    private static final Set<String> TEXTS = Set.of("name", "question", "why", "example");
    private static final Set<String> RETURNS = Set.of("kinds", "replaces", "items", "choice", "days");
    private static final Set<String> RETURN_ITEM =
            Set.of("headings", "headings_pl", "phrases", "phrases_pl", "en", "pl");
    private static final Set<String> WORDS = Set.of("en", "pl");
    private static final Set<String> EITHER = Set.of("items", "en", "pl");
    private static final Set<String> OVERRIDE = Set.of("project", "type", "component", "items");

    private final Map<WorkKind, Set<Item>> applies = new EnumMap<>(WorkKind.class);
    private final List<FirmsList> overrides;
    private final Map<Item, Map<String, ItemTexts>> texts = new EnumMap<>(Item.class);
    private final Headings headings;
    private final Headings headingsOfReturns;
    private final Returns returns;
    private final List<ReturnRule> rules;

    /** A firm's own list for a project, type or component; blank matches any. */
    private record FirmsList(String project, String type, String component, Set<Item> items) {

        boolean matches(Ticket ticket) {
            return (project.isEmpty() || project.equalsIgnoreCase(ticket.key().project()))
                    && (type.isEmpty() || type.equalsIgnoreCase(ticket.issueType()))
                    && (component.isEmpty() || ticket.components().stream().anyMatch(component::equalsIgnoreCase));
        }
    }

    private Checklists(YamlValue root, YamlValue shipped) {
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
        headings = new Headings(names(top, new EnumMap<>(english), new EnumMap<>(polish)));
        YamlEntry back = top.has("returns")
                ? top.entry("returns", RETURNS)
                : YamlEntry.of(shipped, TOP).entry("returns", RETURNS);
        returns = returns(back, english, polish);
        headingsOfReturns = new Headings(names(top, english, polish));
        rules = List.of();
    }

    private Checklists(Checklists other, Headings headings, List<ReturnRule> rules) {
        applies.putAll(other.applies);
        overrides = other.overrides;
        texts.putAll(other.texts);
        this.headings = headings;
        headingsOfReturns = other.headingsOfReturns;
        returns = other.returns;
        this.rules = List.copyOf(rules);
    }

    private static Headings.Names names(
            YamlEntry top, Map<Item, List<String>> english, Map<Item, List<String>> polish) {
        return new Headings.Names(
                english,
                polish,
                top.texts("other_headings"),
                top.items("either_headings").stream().map(Checklists::either).toList(),
                top.texts("faint_words"));
    }

    /** What a question that goes back owes; its headings are added to those of the others. */
    private Returns returns(YamlEntry entry, Map<Item, List<String>> english, Map<Item, List<String>> polish) {
        Map<Item, List<String>> phrases = new EnumMap<>(Item.class);
        Map<Item, List<String>> phrasesInPolish = new EnumMap<>(Item.class);
        entry.map("items").forEach((name, value) -> {
            Item item = item(name, value);
            YamlEntry told = YamlEntry.of(value, RETURN_ITEM);
            announce(item, told.texts("headings"), english);
            announce(item, told.texts("headings_pl"), polish);
            phrases.put(item, told.texts("phrases"));
            phrasesInPolish.put(item, told.texts("phrases_pl"));
            texts.put(item, Map.of("en", texts(told, "en"), "pl", texts(told, "pl")));
        });
        Set<WorkKind> kinds = EnumSet.noneOf(WorkKind.class);
        entry.items("kinds").forEach(kind -> kinds.add(kind(kind.string(), kind)));
        Set<Item> replaced = EnumSet.noneOf(Item.class);
        entry.items("replaces").forEach(name -> replaced.add(item(name.string(), name)));
        YamlEntry choice = entry.entry("choice", WORDS);
        YamlEntry days = entry.entry("days", WORDS);
        return new Returns(
                kinds,
                replaced,
                Returns.phrases(phrases, phrasesInPolish),
                Returns.words(choice.texts("en"), choice.texts("pl")),
                Returns.words(days.texts("en"), days.texts("pl")));
    }

    /** A heading of a question is no other item's: "effect" means harm elsewhere. */
    private static void announce(Item item, List<String> names, Map<Item, List<String>> all) {
        all.replaceAll((other, list) ->
                list.stream().filter(name -> !names.contains(name)).toList());
        all.put(item, names);
    }

    /** The same, with a checklist of its own for questions that go back on these crossings; none where there are no rules. */
    public Checklists returning(List<ReturnRule> on) {
        return new Checklists(this, headings, on);
    }

    /** Does a question go back with this ticket's crossing? */
    boolean isReturn(Ticket ticket, Direction crossing) {
        return rules.stream().anyMatch(rule -> rule.covers(ticket, crossing));
    }

    boolean hasReturns() {
        return !rules.isEmpty();
    }

    /** As it is for a question that goes back. */
    Checklists ofReturns() {
        return new Checklists(this, headingsOfReturns, List.of());
    }

    Returns returns() {
        return returns;
    }

    /** The items that a ticket is judged by, those included that do not apply to it. */
    List<Item> all() {
        return isOfReturns() ? List.of(Item.values()) : Item.USUAL;
    }

    private boolean isOfReturns() {
        return headings == headingsOfReturns;
    }

    /** The items that people can name. */
    public List<Item> known() {
        return hasReturns() ? List.of(Item.values()) : all();
    }

    public static Checklists shipped() {
        Problems problems = new Problems();
        YamlValue shipped = YamlValue.shipped(Checklists.class, "checklist.yml", problems);
        return made(shipped, shipped, problems);
    }

    /** @throws Problems.UnusableFiles naming every problem with its line */
    public static Checklists load(Path file) {
        Problems problems = new Problems();
        YamlValue shipped = YamlValue.shipped(Checklists.class, "checklist.yml", new Problems());
        return made(YamlValue.file(file, problems), shipped, problems);
    }

    private static Checklists made(YamlValue root, YamlValue shipped, Problems problems) {
        Checklists checklists = new Checklists(root, shipped);
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
        Set<Item> usual = usual(kind, ticket);
        return isOfReturns() ? returns.instead(kind, usual) : usual;
    }

    private Set<Item> usual(WorkKind kind, Ticket ticket) {
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
