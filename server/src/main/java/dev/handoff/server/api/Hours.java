package dev.handoff.server.api;

import dev.handoff.client.SiteHours;
import dev.handoff.server.handoff.Calendars;
import dev.handoff.server.site.WorkingCalendar;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When sites work, as the API tells it. */
final class Hours {

    private final Calendars calendars;

    Hours(Calendars calendars) {
        this.calendars = calendars;
    }

    /** @return null for a site that is not configured */
    @Nullable
    SiteHours of(String site, Instant now) {
        WorkingCalendar calendar = calendars.of(site);
        if (calendar == null) {
            return null;
        }
        boolean open = calendar.isOpen(now);
        Instant closes = calendar.nextClose(now);
        Instant opens = calendar.nextOpen(open ? closes : now);
        return new SiteHours(
                site,
                calendar.site().name(),
                calendar.site().zone().getId(),
                open,
                opens.toString(),
                closes.toString());
    }
}
