package dev.handoff.server.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place where people work, as configured.
 *
 * @param id short name used in directions, for example {@code UK}
 * @param name for people, for example {@code Leeds}
 * @param language {@code en} or {@code pl}: the language its people read best
 * @param opens start of the working day in {@code zone}
 * @param closes end of the working day
 * @param holidayCalendar jollyday calendar id such as {@code gb} or {@code pl}; null for none
 * @param holidayRegion jollyday sub-region such as {@code eng}; null for none
 * @param extraHolidays days off on top of the calendar
 * @param extraWorkingDays days worked although the calendar says otherwise
 * @param members who belongs here
 */
public record Site(
        String id,
        String name,
        ZoneId zone,
        String language,
        LocalTime opens,
        LocalTime closes,
        Set<DayOfWeek> workingDays,
        @Nullable String holidayCalendar,
        @Nullable String holidayRegion,
        Set<LocalDate> extraHolidays,
        Set<LocalDate> extraWorkingDays,
        Members members) {

    public Site {
        workingDays = Set.copyOf(workingDays);
        extraHolidays = Set.copyOf(extraHolidays);
        extraWorkingDays = Set.copyOf(extraWorkingDays);
    }

    /**
     * Who belongs to a site. Tried in this order: users, then time zones, then groups, then the ticket's team field.
     *
     * @param users account ids, login names or e-mail addresses
     * @param groups group names
     * @param timeZones IANA zone ids
     * @param teams values of the team field, compared without case
     */
    public record Members(Set<String> users, Set<String> groups, Set<String> timeZones, Set<String> teams) {
        public Members {
            users = Set.copyOf(users);
            groups = Set.copyOf(groups);
            timeZones = Set.copyOf(timeZones);
            teams = Set.copyOf(teams);
        }
    }
}
