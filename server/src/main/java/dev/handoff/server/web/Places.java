package dev.handoff.server.web;

import dev.handoff.server.site.Site;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The firm's sites as the pages name them, and the time as their readers tell it. */
public final class Places {

    private final List<Site> sites;
    private final InstantSource clock;

    public Places(List<Site> sites, InstantSource clock) {
        this.sites = List.copyOf(sites);
        this.clock = clock;
    }

    /** Somebody who reads Polish is taken to sit where Polish is spoken. */
    Moments moments(Language language) {
        ZoneId zone = sites.stream()
                .filter(site -> site.language().equals(language.code()))
                .findFirst()
                .map(Site::zone)
                .orElse(ZoneOffset.UTC);
        return new Moments(zone, language, clock.instant());
    }

    public List<Site> sites() {
        return sites;
    }

    /** The site's name; its id where the settings name it no longer. */
    String name(String id) {
        return sites.stream()
                .filter(site -> site.id().equals(id))
                .findFirst()
                .map(Site::name)
                .orElse(id);
    }
}
