package dev.handoff.server.watch;

import dev.handoff.server.context.Checklists;
import dev.handoff.server.gate.BackRule;
import dev.handoff.server.gate.Gatekeeper;
import dev.handoff.server.gate.Moves;
import dev.handoff.server.handoff.Addressees;
import dev.handoff.server.handoff.Calendars;
import dev.handoff.server.handoff.CommandReader;
import dev.handoff.server.handoff.Loop;
import dev.handoff.server.handoff.LoopSettings;
import dev.handoff.server.handoff.QuestionClock;
import dev.handoff.server.handoff.Rights;
import dev.handoff.server.handoff.Role;
import dev.handoff.server.site.Site;
import dev.handoff.server.site.Sites;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What moves hand-offs, furnished from the settings alone. */
public record LoopRooms(Sites sites, Checklists checklists, LoopSettings settings, List<BackRule> back) {

    public LoopRooms {
        back = List.copyOf(back);
    }

    /** Where no gate moves anything back. */
    LoopRooms(Sites sites, Checklists checklists, LoopSettings settings) {
        this(sites, checklists, settings, List.of());
    }

    Gate gate(Moves moves) {
        return new Gate(new Gatekeeper(back, sites), moves);
    }

    Loop loop() {
        return new Loop(
                sites,
                new Rights(sites, settings.rights()),
                settings.readBack(),
                new Addressees(settings.contacts(), sites, new Calendars(sites)));
    }

    public QuestionClock questionClock() {
        return new QuestionClock(settings.questions(), new Calendars(sites));
    }

    CommandReader commandReader() {
        return new CommandReader(checklists);
    }

    int leastWords() {
        return settings.readBack().leastWords();
    }

    int perDay() {
        return settings.questions().perDay();
    }

    /** Of a site that is not configured nobody knows the time. */
    ZoneId zone(String site) {
        Site known = sites.byId(site);
        return known == null ? ZoneOffset.UTC : known.zone();
    }

    /** Where nobody knows the site, English. */
    String language(String site) {
        Site known = sites.byId(site);
        return known == null ? "en" : known.language();
    }

    /** Project roles are asked of the tracker only where a right names one. */
    Set<String> rolesThatMatter() {
        return settings.rights().values().stream()
                .flatMap(Collection::stream)
                .filter(Role.ProjectRole.class::isInstance)
                .map(role -> ((Role.ProjectRole) role).name())
                .collect(Collectors.toUnmodifiableSet());
    }
}
