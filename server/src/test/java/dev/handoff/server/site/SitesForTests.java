package dev.handoff.server.site;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two sites of the house: Leeds and Gdańsk. */
public final class SitesForTests {

    public static final Site UK = site("UK", "Leeds", "Europe/London", "en", "gb", "eng", "09:00", "17:30");
    public static final Site PL = site("PL", "Gdańsk", "Europe/Warsaw", "pl", "pl", null, "08:00", "16:00");
    public static final Sites SITES = new Sites(List.of(UK, PL));

    private SitesForTests() {}

    private static Site site(
            String id,
            String name,
            String zone,
            String language,
            String calendar,
            @Nullable String region,
            String opens,
            String closes) {
        return new Site(
                id,
                name,
                ZoneId.of(zone),
                language,
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                calendar,
                region,
                Set.of(),
                Set.of(),
                new Site.Members(
                        Set.of(id.toLowerCase(java.util.Locale.ROOT) + "-guest@firm.example"),
                        Set.of("office-" + id),
                        Set.of(zone),
                        Set.of(name + " squad")));
    }
}
