package dev.handoff.server.library;

import java.util.Collection;
import java.util.List;

/**
 * All behaviours of the library. Most count in the summary only, and their words are looked for nowhere else: a description is long.
 */
record Behaviours(BehaviourIndex anywhere, BehaviourIndex subject) {

    static Behaviours of(LibraryFiles files) {
        Collection<YamlEntry> all = files.behaviours.values();
        return new Behaviours(
                BehaviourIndex.of(
                        all.stream().filter(entry -> !isSubject(entry)).toList()),
                BehaviourIndex.of(all.stream().filter(Behaviours::isSubject).toList()));
    }

    static boolean isSubject(YamlEntry entry) {
        return entry.text("subject").equals("true");
    }

    List<BehaviourIndex> of(Passage passage) {
        return passage.isSummary() ? List.of(anywhere, subject) : List.of(anywhere);
    }
}
