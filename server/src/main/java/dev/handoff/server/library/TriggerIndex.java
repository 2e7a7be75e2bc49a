package dev.handoff.server.library;

import dev.handoff.server.library.LibraryFiles.DomainWords;
import dev.handoff.server.library.Trigger.Kind;
import dev.handoff.server.text.Phrases;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All phrases of the library in one automaton. */
record TriggerIndex(
        Phrases<Trigger> phrases,
        List<Source> sources,
        List<Old> outdated,
        List<String> domains,
        Set<String> trades,
        List<Profile> profiles) {

    /** A rule that the source has replaced. */
    record Old(Source source, Validity.Superseded rule) {}

    static TriggerIndex of(LibraryFiles files) {
        Phrases.Builder<Trigger> builder = Phrases.builder();
        List<SourceEntry> sources = List.copyOf(files.sources.values());
        for (int i = 0; i < sources.size(); i++) {
            source(builder, i, sources.get(i));
        }
        english(builder, Kind.DENIAL, 0, files.denials);
        polish(builder, Kind.DENIAL, 0, files.denials);
        List<String> domains = List.copyOf(files.domains.keySet());
        for (int i = 0; i < domains.size(); i++) {
            domain(builder, i, files.domains.get(domains.get(i)));
        }
        List<Profile> profiles = List.copyOf(files.profiles.values());
        for (int i = 0; i < profiles.size(); i++) {
            profile(builder, i, profiles.get(i));
        }
        List<Old> outdated = outdated(sources);
        for (int i = 0; i < outdated.size(); i++) {
            outdated(builder, i, outdated.get(i).rule());
        }
        return new TriggerIndex(
                builder.build(),
                sources.stream().map(SourceEntry::source).toList(),
                outdated,
                domains,
                trades(files),
                profiles);
    }

    private static Set<String> trades(LibraryFiles files) {
        Set<String> trades = new HashSet<>();
        files.domains.forEach((name, words) -> {
            if (words.trade()) {
                trades.add(name);
            }
        });
        return trades;
    }

    private static List<Old> outdated(List<SourceEntry> sources) {
        return sources.stream()
                .map(SourceEntry::source)
                .flatMap(source -> source.validity().supersedes().stream().map(rule -> new Old(source, rule)))
                .toList();
    }

    private static void outdated(Phrases.Builder<Trigger> builder, int index, Validity.Superseded rule) {
        english(builder, Kind.OUTDATED, index, rule.cites());
        polish(builder, Kind.OUTDATED, index, rule.cites());
        english(builder, Kind.OUTDATED_CANCEL, index, rule.notWhen());
        polish(builder, Kind.OUTDATED_CANCEL, index, rule.notWhen());
    }

    private static void source(Phrases.Builder<Trigger> builder, int index, SourceEntry entry) {
        english(builder, Kind.ANYWHERE, index, entry.anywhere());
        polish(builder, Kind.ANYWHERE, index, entry.anywhere());
        english(builder, Kind.STRONG, index, entry.strong());
        english(builder, Kind.SUBJECT, index, entry.subject());
        english(builder, Kind.WEAK, index, entry.weak());
        polish(builder, Kind.STRONG, index, entry.polish());
        polish(builder, Kind.WEAK, index, entry.polishWeak());
        english(builder, Kind.CANCEL, index, entry.notWhen());
        polish(builder, Kind.CANCEL, index, entry.notWhen());
        english(builder, Kind.CITE, index, entry.source().cites());
    }

    private static void domain(
            Phrases.Builder<Trigger> builder, int index, @org.jspecify.annotations.Nullable DomainWords words) {
        if (words != null) {
            english(
                    builder,
                    Kind.DOMAIN,
                    index,
                    words.sure().stream().map(word -> word).toList());
            polish(builder, Kind.DOMAIN, index, words.surePolish());
            words.against().forEach(word -> builder.english(word, new Trigger(Kind.DOMAIN, index, "-" + word)));
            words.hints().forEach(hint -> builder.english(hint, new Trigger(Kind.DOMAIN, index, "?" + hint)));
            words.hintsPolish().forEach(hint -> builder.polish(hint, new Trigger(Kind.DOMAIN, index, "?" + hint)));
        }
    }

    private static void profile(Phrases.Builder<Trigger> builder, int index, Profile profile) {
        english(builder, Kind.PROFILE, index, profile.names());
        polish(builder, Kind.PROFILE, index, profile.polish());
        english(builder, Kind.PROFILE_CANCEL, index, profile.notWhen());
    }

    private static void english(Phrases.Builder<Trigger> builder, Kind kind, int index, List<String> phrases) {
        phrases.forEach(phrase -> builder.english(phrase, new Trigger(kind, index, phrase)));
    }

    private static void polish(Phrases.Builder<Trigger> builder, Kind kind, int index, List<String> phrases) {
        phrases.forEach(phrase -> builder.polish(phrase, new Trigger(kind, index, phrase)));
    }
}
