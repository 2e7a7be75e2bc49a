package dev.handoff.server.library;

import dev.handoff.server.library.Validity.Successor;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sources a firm's tickets may have to name, and the words and behaviours that call for each. Immutable. */
public final class Library {

    private static final int SHORTEST_BEGINNING = 3;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final List<Source> sources;
    private final Map<String, Source> byId = new HashMap<>();
    private final Map<String, List<String>> phrases;
    private final Map<String, List<String>> components;
    private final Map<String, List<String>> beginnings = new HashMap<>();
    private final Map<String, String> facing;
    private final TriggerIndex triggers;
    private final Behaviours behaviours;

    private Library(LibraryFiles files) {
        sources = files.sources.values().stream().map(SourceEntry::source).toList();
        sources.forEach(source -> byId.putIfAbsent(source.id(), source));
        phrases = files.sources.values().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> entry.source().id(), SourceEntry::phrases));
        components = Map.copyOf(files.components());
        components.forEach((name, ids) -> {
            if (name.endsWith("*") && name.length() > SHORTEST_BEGINNING) {
                beginnings.put(name.substring(0, name.length() - 1), ids);
            }
        });
        facing = Map.copyOf(files.facing);
        triggers = TriggerIndex.of(files);
        behaviours = Behaviours.of(files);
    }

    /** The library in the jar. */
    public static Library shipped() {
        return load(List.of());
    }

    /**
     * The library in the jar with a firm's files on top, in this order; a source of the same id replaces ours.
     *
     * @throws Problems.UnusableFiles naming every problem with its file and line
     */
    public static Library load(List<Path> files) {
        LibraryFiles read = new LibraryFiles();
        read.shipped();
        files.forEach(read::file);
        read.check();
        Library library = new Library(read);
        read.problems.raise("library");
        return library;
    }

    public List<Source> sources() {
        return sources;
    }

    /** Partners, customers, decisions and words, in the order of their files. */
    public List<Profile> profiles() {
        return triggers.profiles();
    }

    /** Where each source and profile that has an address can be read, by its id. */
    public Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        sources.forEach(source -> addresses.put(source.id(), source.url()));
        triggers.profiles().forEach(profile -> addresses.put(profile.id(), profile.url()));
        addresses.values().removeIf(String::isBlank);
        return addresses;
    }

    /** The phrases that call for a source, as its file writes them; behaviours and components may call for it too. */
    public List<String> phrases(Source source) {
        return phrases.getOrDefault(source.id(), List.of());
    }

    public @Nullable Source source(String id) {
        return byId.get(id);
    }

    /** Source ids that tickets of this component or label always call for; null when the name is not known here.
     * An empty list means that its tickets never reach a customer. */
    public @Nullable List<String> defaults(String component) {
        String name = component.toLowerCase(Locale.ROOT);
        List<String> exact = components.get(name);
        List<String> ending = exact == null ? byEnding(name) : exact;
        return ending != null ? ending : byBeginning(name);
    }

    /** An entry {@code *-platform} stands for every component whose name ends so. */
    private @Nullable List<String> byEnding(String name) {
        int dash = name.lastIndexOf('-');
        return dash < 0 ? null : components.get("*" + name.substring(dash));
    }

    /** An entry {@code claims*} stands for every component whose name begins so; the longest wins. */
    private @Nullable List<String> byBeginning(String name) {
        List<String> best = null;
        int longest = SHORTEST_BEGINNING - 1;
        for (Map.Entry<String, List<String>> beginning : beginnings.entrySet()) {
            int length = beginning.getKey().length();
            if (length > longest && name.startsWith(beginning.getKey())) {
                longest = length;
                best = beginning.getValue();
            }
        }
        return best;
    }

    /** The rules are made in London, so a day begins there. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Entries that should have been read again before this day. */
    public List<Source> overdue(LocalDate day) {
        return sources.stream()
                .filter(source -> source.validity().isOverdue(day))
                .toList();
    }

    /** May this source bind a ticket of which this was found, or is it about another trade? */
    public boolean applies(Source source, Findings findings) {
        return Search.applies(source, findings.domains());
    }

    /** What a ticket calls for as the law stands on this day: a source that has been replaced gives way to its successor. */
    public List<Match> matches(Findings findings, LocalDate day) {
        Map<String, Match> current = new LinkedHashMap<>();
        for (Match match : findings.matches()) {
            Source source = current(match.source(), day);
            current.putIfAbsent(source.id(), new Match(source, match.why(), match.weight(), match.fromWords()));
        }
        return List.copyOf(current.values());
    }

    /** Ids of the sources that the ticket names, each as it stands on this day. */
    public Set<String> cited(Findings findings, LocalDate day) {
        Set<String> cited = new LinkedHashSet<>();
        for (String id : findings.cited()) {
            Source source = source(id);
            cited.add(source == null ? id : current(source, day).id());
        }
        return cited;
    }

    /** What a reader of the ticket should know about this source on this day. */
    public List<Remark> remarks(Source source, Findings findings, LocalDate day) {
        if (!source.validity().isYetToCome(day) && findings.outdated().isEmpty()) {
            return List.of();
        }
        List<Remark> remarks = new ArrayList<>();
        if (source.validity().isYetToCome(day)) {
            remarks.add(
                    new Remark.NotYet(Objects.requireNonNull(source.validity().effective())));
        }
        findings.outdated().stream()
                .filter(old -> old.source().id().equals(source.id()))
                .filter(old -> !day.isBefore(old.rule().since()))
                .map(old -> new Remark.Replaced(
                        old.words(),
                        old.rule().since(),
                        old.rule().by(),
                        old.rule().byPolish()))
                .limit(1)
                .forEach(remarks::add);
        return remarks;
    }

    /** The source that stands for this one on that day. */
    public Source current(Source source, LocalDate day) {
        Source current = source;
        for (int step = 0; step < sources.size(); step++) {
            Successor successor = current.validity().successor();
            Source next = successor == null || day.isBefore(successor.since()) ? null : source(successor.source());
            if (next == null) {
                return current;
            }
            current = next;
        }
        return source;
    }

    /** Does work on this component or label reach customers? */
    public boolean reachesCustomers(String component) {
        List<String> ids = defaults(component);
        return ids == null ? domain(component) != null : !ids.isEmpty();
    }

    /** The domain of a component that is known to reach customers; null where it is not known. */
    @Nullable
    String domain(String component) {
        String name = component.toLowerCase(Locale.ROOT);
        String exact = facing.get(name);
        for (int dash = name.indexOf('-'); exact == null && dash > 0; dash = name.indexOf('-', dash + 1)) {
            String start = facing.get(name.substring(0, dash + 1) + "*");
            exact = start != null ? start : facing.get("*" + name.substring(dash));
        }
        return exact;
    }

    /** @param components components and labels of the ticket */
    public Findings findings(List<Passage> passages, Collection<String> components) {
        return findings(passages, components, false);
    }

    /**
     * @param components components and labels of the ticket
     * @param ours is the ticket on its way between the firm's own sites? Then it takes one hint fewer to be about the firm's trade
     */
    public Findings findings(List<Passage> passages, Collection<String> components, boolean ours) {
        return new Search(this, triggers, behaviours, passages, components, ours).findings();
    }
}
