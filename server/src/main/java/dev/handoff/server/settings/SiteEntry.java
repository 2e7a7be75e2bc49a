package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.site.Site;
import dev.handoff.server.site.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry of {@code sites}: a place where people work, and who belongs to it. */
public final class SiteEntry {

    private static final Set<String> LANGUAGES = Set.of("en", "pl");

    @JsonProperty
    private String id = "";

    @JsonProperty
    private @Nullable String name;

    @JsonProperty
    private String zone = "";

    @JsonProperty
    private String language = "en";

    @JsonProperty
    private String opens = "09:00";

    @JsonProperty
    private String closes = "17:30";

    @JsonProperty
    private List<String> workingDays = List.of("mon", "tue", "wed", "thu", "fri");

    @JsonProperty
    private @Nullable String holidays;

    @JsonProperty
    private @Nullable String holidayRegion;

    @JsonProperty
    private List<LocalDate> extraHolidays = List.of();

    @JsonProperty
    private List<LocalDate> extraWorkingDays = List.of();

    @JsonProperty
    private MemberEntry members = new MemberEntry();

    Site site(String key) {
        if (id.isBlank()) {
            throw new SettingsException(key + ".id", "is empty; give the site a short id, like UK");
        }
        LocalTime from = Values.time(key + ".opens", opens);
        LocalTime to = Values.time(key + ".closes", closes);
        if (!from.isBefore(to)) {
            throw new SettingsException(key + ".closes", "\"" + closes + "\" is not after opens \"" + opens + "\"");
        }
        Site site = new Site(
                id,
                name == null ? id : name,
                Values.zone(key + ".zone", zone),
                Values.oneOf(key + ".language", language, LANGUAGES),
                from,
                to,
                Values.days(key + ".workingDays", workingDays),
                holidays,
                holidayRegion,
                Values.dates(extraHolidays),
                Values.dates(extraWorkingDays),
                members.members(key + ".members"));
        check(key, site);
        return site;
    }

    /** The calendar itself knows which holidays there are. */
    private static void check(String key, Site site) {
        try {
            var unused = new WorkingCalendar(site);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(key, String.valueOf(e.getMessage()));
        }
    }

    /** {@code members} of a site. */
    public static final class MemberEntry {

        @JsonProperty
        private List<String> users = List.of();

        @JsonProperty
        private List<String> timeZones = List.of();

        @JsonProperty
        private List<String> groups = List.of();

        @JsonProperty
        private List<String> teams = List.of();

        Site.Members members(String key) {
            timeZones.forEach(zone -> Values.zone(key + ".timeZones", zone));
            return new Site.Members(Set.copyOf(users), Set.copyOf(groups), Set.copyOf(timeZones), Set.copyOf(teams));
        }
    }
}
