package dev.handoff.server.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads library files into their parts; every problem is noted with file and line. */
final class LibraryFiles {

    static final List<String> SHIPPED =
            List.of("sources.yml", "behaviours.yml", "components.yml", "glossary.yml", "partners.yml");

    private static final Set<String> TOP = Set.of(
            "last_checked",
            "sources",
            "component_defaults",
            "behaviours",
            "glossary",
            "partners",
            "customers",
            "decisions",
            "domains");
    private static final Set<String> SOURCE = Set.of(
            "id",
            "title",
            "tier",
            "status",
            "url",
            "url_seen",
            "why",
            "strong",
            "subject",
            "weak",
            "pl",
            "pl_weak",
            "not_when",
            "ask",
            "cites",
            "domain",
            "review",
            "supersedes");
    private static final Set<String> PROFILE = Set.of("id", "title", "url", "note", "names", "pl", "not_when");
    private static final Set<String> TERM = Set.of("en", "pl", "note", "not_when", "names", "names_pl");
    private static final Set<String> BEHAVIOUR =
            Set.of("id", "name", "sources", "domain", "en", "pl", "not_when", "within", "ordered");
    private static final Set<String> DOMAIN = Set.of("sure", "sure_pl", "hints", "hints_pl", "against");

    final Problems problems = new Problems();
    final Map<String, SourceEntry> sources = new LinkedHashMap<>();
    final Map<String, List<String>> components = new LinkedHashMap<>();
    final List<YamlEntry> behaviours = new ArrayList<>();
    final List<Profile> profiles = new ArrayList<>();
    final Map<String, DomainWords> domains = new LinkedHashMap<>();

    record SourceEntry(
            Source source,
            List<String> strong,
            List<String> subject,
            List<String> weak,
            List<String> polish,
            List<String> polishWeak,
            List<String> notWhen) {}

    /** One of {@code sure} is enough; of {@code hints} two different ones are needed, and none {@code against}. */
    record DomainWords(
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

    void read(YamlValue root) {
        if (root.isAbsent()) {
            return;
        }
        YamlEntry top = YamlEntry.of(root, TOP);
        top.items("sources").forEach(item -> source(YamlEntry.of(item, SOURCE)));
        top.map("component_defaults")
                .forEach((name, ids) -> components.put(name.toLowerCase(java.util.Locale.ROOT), ids.strings()));
        top.items("behaviours").forEach(item -> behaviours.add(YamlEntry.of(item, BEHAVIOUR)));
        top.items("glossary").forEach(item -> term(YamlEntry.of(item, TERM)));
        top.items("partners").forEach(item -> profile("partner", YamlEntry.of(item, PROFILE)));
        top.items("customers").forEach(item -> profile("customer", YamlEntry.of(item, PROFILE)));
        top.items("decisions").forEach(item -> profile("decision", YamlEntry.of(item, PROFILE)));
        top.map("domains").forEach((name, words) -> domain(name, YamlEntry.of(words, DOMAIN)));
    }

    /** A later file replaces a source of the same id: that is how a firm corrects ours. */
    private void source(YamlEntry entry) {
        String id = entry.required("id");
        List<String> cites = new ArrayList<>(entry.texts("cites"));
        cites.add(id.indexOf('-') < 0 ? "=" + id : id.replace('-', ' '));
        Source source = new Source(
                id,
                entry.required("title"),
                entry.required("url"),
                entry.text("domain"),
                entry.text("why"),
                entry.text("status"),
                entry.texts("ask"),
                cites);
        if (entry.texts("strong").isEmpty()
                && entry.texts("weak").isEmpty()
                && entry.texts("pl").isEmpty()) {
            entry.problem("source '" + id + "' has no trigger; give it 'strong', 'weak' or 'pl' phrases");
        }
        sources.put(
                id,
                new SourceEntry(
                        source,
                        entry.texts("strong"),
                        entry.texts("subject"),
                        entry.texts("weak"),
                        entry.texts("pl"),
                        entry.texts("pl_weak"),
                        entry.texts("not_when")));
    }

    private void profile(String kind, YamlEntry entry) {
        String title = entry.required("title");
        List<String> names = new ArrayList<>(entry.texts("names"));
        names.add(title);
        String id = entry.text("id");
        profiles.add(new Profile(
                kind,
                id.isEmpty() ? title : id,
                title,
                entry.text("note"),
                entry.text("url"),
                names,
                entry.texts("pl"),
                entry.texts("not_when")));
    }

    private void term(YamlEntry entry) {
        String english = entry.required("en");
        String note = entry.required("pl") + (entry.text("note").isEmpty() ? "" : " (" + entry.text("note") + ")");
        List<String> names = new ArrayList<>(entry.texts("names"));
        names.add(english);
        profiles.add(new Profile(
                "glossary", english, english, note, "", names, entry.texts("names_pl"), entry.texts("not_when")));
    }

    private void domain(String name, YamlEntry entry) {
        domains.put(
                name,
                new DomainWords(
                        entry.texts("sure"),
                        entry.texts("sure_pl"),
                        entry.texts("hints"),
                        entry.texts("hints_pl"),
                        entry.texts("against")));
    }

    /** References between the files are checked at the end, when all of them are read. */
    void check() {
        components.forEach((name, ids) -> ids.stream()
                .filter(id -> !sources.containsKey(id))
                .forEach(id -> problems.add(
                        "component_defaults", 0, "'" + name + "' names source '" + id + "', which no file defines")));
        sources.values().stream()
                .map(SourceEntry::source)
                .filter(source -> !source.domain().isEmpty() && !domains.containsKey(source.domain()))
                .forEach(source -> problems.add(
                        "sources",
                        0,
                        "'" + source.id() + "' is of domain '" + source.domain() + "', which no file defines"));
        behaviours.forEach(entry -> entry.texts("sources").stream()
                .filter(id -> !sources.containsKey(id))
                .forEach(id -> entry.problem("names source '" + id + "', which no file defines")));
    }
}
