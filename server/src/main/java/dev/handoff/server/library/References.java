package dev.handoff.server.library;

import dev.handoff.server.library.Validity.Successor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that what the entries of all files name is there. */
final class References {

    private final LibraryFiles files;

    References(LibraryFiles files) {
        this.files = files;
    }

    void check(Map<String, YamlValue> components, Map<String, YamlValue> facing) {
        facing.forEach((domain, names) -> {
            if (!files.domains.containsKey(domain)) {
                names.problem(
                        "is of domain '" + domain + "', which no file defines; known are " + files.domains.keySet());
            }
        });
        components.forEach((name, ids) -> ids.items().forEach(id -> {
            if (!files.sources.containsKey(id.string())) {
                id.problem("'" + name + "' names source '" + id.string() + "', which no file defines");
            }
        }));
        files.sources.values().forEach(this::source);
        files.behaviours.values().forEach(entry -> {
            sources(entry, "sources");
            domain(entry, "domain");
            domain(entry, "not_in");
        });
    }

    private void source(SourceEntry entry) {
        domain(entry.place(), "domain");
        domain(entry.place(), "not_in");
        sources(entry.place(), "yields_to");
        Successor successor = entry.source().validity().successor();
        if (successor != null) {
            successor(entry, successor);
        }
    }

    private void successor(SourceEntry entry, Successor successor) {
        if (!files.sources.containsKey(successor.source())) {
            entry.place()
                    .problem(
                            "superseded_by",
                            "is superseded by source '" + successor.source() + "', which no file defines");
        } else if (leadsBack(entry.source().id())) {
            entry.place()
                    .problem(
                            "superseded_by",
                            "'" + entry.source().id() + "' is superseded in a circle; end the chain at one source");
        }
    }

    private boolean leadsBack(String id) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (seen.add(at)) {
            SourceEntry entry = files.sources.get(at);
            Successor successor =
                    entry == null ? null : entry.source().validity().successor();
            if (successor == null) {
                return false;
            }
            at = successor.source();
        }
        return true;
    }

    private void sources(YamlEntry entry, String key) {
        List<YamlValue> named = entry.items(key);
        named.stream()
                .filter(id -> !files.sources.containsKey(id.string()))
                .forEach(id -> id.problem("names source '" + id.string() + "', which no file defines"));
    }

    private void domain(YamlEntry entry, String key) {
        String domain = entry.text(key);
        if (!domain.isEmpty() && !files.domains.containsKey(domain)) {
            entry.problem(
                    key, "is of domain '" + domain + "', which no file defines; known are " + files.domains.keySet());
        }
    }
}
