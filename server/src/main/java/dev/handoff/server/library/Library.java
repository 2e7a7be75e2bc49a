package dev.handoff.server.library;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources a firm's tickets may have to name, and the words and behaviours that call for each. Immutable. */
public final class Library {

    private final List<Source> sources;
    private final Map<String, List<String>> components;
    private final TriggerIndex triggers;
    private final BehaviourIndex behaviours;

    private Library(LibraryFiles files) {
        sources = files.sources.values().stream()
                .map(LibraryFiles.SourceEntry::source)
                .toList();
        components = Map.copyOf(files.components);
        triggers = TriggerIndex.of(files);
        behaviours = BehaviourIndex.of(files);
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

    public @Nullable Source source(String id) {
        return sources.stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Source ids that tickets of this component or label always call for; null when the name is not known here.
     * An empty list means that its tickets never reach a customer. */
    public @Nullable List<String> defaults(String component) {
        String name = component.toLowerCase(Locale.ROOT);
        List<String> exact = components.get(name);
        return exact != null ? exact : byPrefix(name);
    }

    /** An entry {@code claims*} stands for every component whose name begins so; the longest wins. */
    private @Nullable List<String> byPrefix(String name) {
        for (int length = name.length(); length > 2; length--) {
            List<String> found = components.get(name.substring(0, length) + "*");
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** @param components components and labels of the ticket */
    public Findings findings(List<Passage> passages, Collection<String> components) {
        return new Search(this, triggers, behaviours, passages, components).findings();
    }
}
