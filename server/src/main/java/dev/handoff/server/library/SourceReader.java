package dev.handoff.server.library;

import dev.handoff.server.library.Validity.Successor;
import dev.handoff.server.library.Validity.Superseded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads one entry under {@code sources}; what is wrong with it is noted with file and line. */
final class SourceReader {

    static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "tier",
            "status",
            "url",
            "url_seen",
            "why",
            "anywhere",
            "strong",
            "subject",
            "weak",
            "pl",
            "pl_weak",
            "not_when",
            "ask",
            "cites",
            "domain",
            "not_in",
            "yields_to",
            "effective",
            "review_by",
            "supersedes",
            "superseded_by");
    private static final Set<String> SUPERSEDED = Set.of("rule", "since", "by", "by_pl", "cites", "not_when");
    private static final Set<String> SUCCESSOR = Set.of("source", "since");

    private final YamlEntry entry;
    private final String id;

    SourceReader(YamlEntry entry) {
        this.entry = entry;
        id = entry.required("id");
    }

    /** @param reviewBy of the whole file, for an entry that names no day of its own */
    SourceEntry read(@Nullable LocalDate reviewBy) {
        List<String> cites = new ArrayList<>(entry.texts("cites"));
        String name = id.replace('-', ' ');
        cites.add(id.indexOf('-') < 0 ? "=" + id : name);
        if (id.matches(".*-\\d\\w*")) {
            IntStream.rangeClosed(1, 9).forEach(part -> cites.add(name + "." + part)); // ICOBS 6.5
        }
        Source source = new Source(
                id,
                entry.required("title"),
                entry.required("url"),
                entry.text("domain"),
                entry.text("not_in"),
                entry.texts("yields_to"),
                entry.text("why"),
                entry.text("status"),
                entry.texts("ask"),
                cites,
                validity(reviewBy));
        SourceEntry read = new SourceEntry(
                entry,
                source,
                entry.texts("anywhere"),
                entry.texts("strong"),
                entry.texts("subject"),
                entry.texts("weak"),
                entry.texts("pl"),
                entry.texts("pl_weak"),
                entry.texts("not_when"));
        if (read.hasNoTrigger()) {
            entry.problem("source '" + id + "' has no trigger; give it 'strong', 'weak' or 'pl' phrases");
        }
        return read;
    }

    private Validity validity(@Nullable LocalDate reviewBy) {
        return new Validity(
                entry.date("effective"),
                entry.has("review_by") ? entry.date("review_by") : reviewBy,
                entry.items("supersedes").stream()
                        .map(item -> superseded(YamlEntry.of(item, SUPERSEDED)))
                        .toList(),
                successor(entry.entryOrNull("superseded_by", SUCCESSOR)));
    }

    private static Superseded superseded(YamlEntry old) {
        String by = old.required("by");
        if (old.texts("cites").isEmpty()) {
            old.problem("has no 'cites'; give the phrases by which tickets name the old rule");
        }
        return new Superseded(
                old.required("rule"),
                since(old),
                by,
                old.text("by_pl").isEmpty() ? by : old.text("by_pl"),
                old.texts("cites"),
                old.texts("not_when"));
    }

    private static @Nullable Successor successor(@Nullable YamlEntry successor) {
        return successor == null ? null : new Successor(successor.required("source"), since(successor));
    }

    /** A missing day is a problem of its own; the entry is never used then. */
    private static LocalDate since(YamlEntry entry) {
        entry.required("since");
        LocalDate since = entry.date("since");
        return since == null ? LocalDate.MAX : since;
    }
}
