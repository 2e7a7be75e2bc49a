package dev.handoff.server.handoff;

import dev.handoff.server.site.Sites;
import dev.handoff.server.site.WorkingCalendar;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The working calendars of all sites. */
public final class Calendars {

    private final Map<String, WorkingCalendar> bySite;

    public Calendars(Sites sites) {
        bySite = sites.all().stream()
                .map(WorkingCalendar::new)
                .collect(Collectors.toMap(calendar -> calendar.site().id(), Function.identity()));
    }

    /** @return null for a site that is not configured */
    public @Nullable WorkingCalendar of(String site) {
        return bySite.get(site);
    }
}
