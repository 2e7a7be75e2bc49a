package dev.handoff.server.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads library files into their parts; every problem is noted with file and line. */
final class LibraryFiles {

    static final List<String> SHIPPED =
            List.of("sources.yml", "behaviours.yml", "components.yml", "glossary.yml", "partners.yml");

    private static final Set<String> TOP = Set.of(
            "last_checked",
            "review_by",
            "sources",
            "component_defaults",
            "customer_components",
            "behaviours",
            "glossary",
            "partners",
            "customers",
            "decisions",
            "domains",
            "denials");
    private static final Set<String> PROFILE = Set.of("id", "title", "url", "note", "names", "pl", "not_when");
    private static final Set<String> TERM = Set.of("en", "pl", "note", "not_when", "names", "names_pl");
    private static final Set<String> BEHAVIOUR = Set.of(
            "id",
            "name",
            "sources",
            "domain",
            "not_in",
            "en",
            "pl",
            "not_when",
            "within",
            "ordered",
            "subject",
            "beside");
    private static final Set<String> DOMAIN = Set.of("trade", "sure", "sure_pl", "hints", "hints_pl", "against");

    final Problems problems = new Problems();
    final Map<String, SourceEntry> sources = new LinkedHashMap<>();
    final Map<String, YamlEntry> behaviours = new LinkedHashMap<>();
    final Map<String, Profile> profiles = new LinkedHashMap<>();
    final Map<String, DomainWords> domains = new LinkedHashMap<>();
    /** Phrases by which a ticket says that no rule applies. */
    final List<String> denials = new ArrayList<>();

    /** Domains by the names of components whose work reaches customers; {@code *} may stand at either end. */
    final Map<String, String> facing = new LinkedHashMap<>();

    private final Map<String, YamlValue> components = new LinkedHashMap<>();
    private final Map<String, YamlValue> facingDomains = new LinkedHashMap<>();
    private boolean unreadable;

    /**
     * One of {@code sure} is enough; of {@code hints} two different ones are needed, and none {@code against}.
     *
     * @param trade the firm's own: a ticket between its sites is about it, whatever its words
     */
    record DomainWords(
            boolean trade,
            List<String> sure,
            List<String> surePolish,
            List<String> hints,
            List<String> hintsPolish,
            List<String> against) {}

    void shipped() {
        SHIPPED.forEach(name -> read(YamlValue.shipped(Library.class, name, problems)));
    }

    void file(Path path) {
        read(YamlValue.file(path, problems));
    }

    private void read(YamlValue root) {
        if (root.isAbsent()) {
            unreadable |= !problems.found().isEmpty();
            return;
        }
        YamlEntry top = YamlEntry.of(root, TOP);
        Ids ids = new Ids();
        LocalDate reviewBy = top.date("review_by");
        top.date("last_checked");
        top.items("sources").forEach(item -> {
            YamlEntry entry = YamlEntry.of(item, SourceReader.KEYS);
            ids.claim("source", entry.text("id"), entry);
            sources.put(entry.text("id"), new SourceReader(entry).read(reviewBy));
        });
        top.map("component_defaults").forEach((name, named) -> components.put(name.toLowerCase(Locale.ROOT), named));
        top.map("customer_components").forEach(this::facing);
        top.items("behaviours").forEach(item -> behaviour(ids, YamlEntry.of(item, BEHAVIOUR)));
        top.items("glossary").forEach(item -> term(ids, YamlEntry.of(item, TERM)));
        profiles(ids, "partner", top.items("partners"));
        profiles(ids, "customer", top.items("customers"));
        profiles(ids, "decision", top.items("decisions"));
        denials.addAll(top.texts("denials"));
        top.map("domains").forEach((name, words) -> domain(name, YamlEntry.of(words, DOMAIN)));
    }

    /** A later file replaces an entry of the same id, that is how a firm corrects ours; twice in one file is a mistake. */
    private static final class Ids {
        private final Map<String, YamlEntry> claimed = new HashMap<>();

        void claim(String kind, String id, YamlEntry entry) {
            YamlEntry first = id.isEmpty() ? null : claimed.putIfAbsent(kind + " " + id, entry);
            if (first != null) {
                entry.problem(kind + " '" + id + "' is defined already at " + first + "; remove one of the two");
            }
        }
    }

    private void facing(String domain, YamlValue names) {
        if (!domains.containsKey(domain)) {
            facingDomains.put(domain, names);
        }
        names.strings().forEach(name -> facing.put(name.toLowerCase(Locale.ROOT), domain));
    }

    private void behaviour(Ids ids, YamlEntry entry) {
        ids.claim("behaviour", entry.text("id"), entry);
        behaviours.put(entry.text("id"), entry);
    }

    private void profiles(Ids ids, String kind, List<YamlValue> items) {
        items.forEach(item -> profile(ids, kind, YamlEntry.of(item, PROFILE)));
    }

    private void profile(Ids ids, String kind, YamlEntry entry) {
        String title = entry.required("title");
        List<String> names = new ArrayList<>(entry.texts("names"));
        names.add(title);
        String id = entry.text("id").isEmpty() ? title : entry.text("id");
        add(
                ids,
                entry,
                new Profile(
                        kind,
                        id,
                        title,
                        entry.text("note"),
                        entry.text("url"),
                        names,
                        entry.texts("pl"),
                        entry.texts("not_when")));
    }

    private void term(Ids ids, YamlEntry entry) {
        String english = entry.required("en");
        String note = entry.required("pl") + (entry.text("note").isEmpty() ? "" : " (" + entry.text("note") + ")");
        List<String> names = new ArrayList<>(entry.texts("names"));
        names.add(english);
        add(
                ids,
                entry,
                new Profile(
                        "glossary",
                        english,
                        english,
                        note,
                        "",
                        names,
                        entry.texts("names_pl"),
                        entry.texts("not_when")));
    }

    private void add(Ids ids, YamlEntry entry, Profile profile) {
        ids.claim(profile.kind(), profile.id(), entry);
        profiles.put(profile.kind() + " " + profile.id(), profile);
    }

    private void domain(String name, YamlEntry entry) {
        domains.put(
                name,
                new DomainWords(
                        entry.text("trade").equals("true"),
                        entry.texts("sure"),
                        entry.texts("sure_pl"),
                        entry.texts("hints"),
                        entry.texts("hints_pl"),
                        entry.texts("against")));
    }

    Map<String, List<String>> components() {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        components.forEach((name, named) -> ids.put(name, named.strings()));
        return ids;
    }

    /** References between the files are checked at the end, when all of them are read. */
    void check() {
        if (!unreadable) { // else most of what is missing stands in the file that cannot be read
            new References(this).check(components, facingDomains);
        }
    }
}
