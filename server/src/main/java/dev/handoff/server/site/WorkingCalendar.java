package dev.handoff.server.site;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a site is at work: its hours, its week, its public holidays and the exceptions the firm has configured. */
public final class WorkingCalendar {

    /** No site is closed for a year; this only ends the search where a site was configured without any working day. */
    private static final int FURTHEST_DAYS = 366;

    private final Site site;
    private final @Nullable HolidayManager holidays;

    public WorkingCalendar(Site site) {
        if (!site.opens().isBefore(site.closes())) {
            throw new IllegalArgumentException("site " + site.id() + " opens at " + site.opens() + " and closes at "
                    + site.closes() + "; it must open before it closes, for example 09:00 and 17:00");
        }
        this.site = site;
        this.holidays = site.holidayCalendar() == null ? null : holidays(site, site.holidayCalendar());
    }

    private static HolidayManager holidays(Site site, String calendar) {
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(calendar::equalsIgnoreCase)) {
            throw new IllegalArgumentException("site " + site.id() + " has the holiday calendar '" + calendar
                    + "', which does not exist; use a country code such as gb or pl, or leave it out");
        }
        return HolidayManager.getInstance(ManagerParameters.create(calendar));
    }

    public boolean isWorkingDay(LocalDate day) {
        if (site.extraWorkingDays().contains(day)) {
            return true;
        }
        return site.workingDays().contains(day.getDayOfWeek())
                && !site.extraHolidays().contains(day)
                && !isPublicHoliday(day);
    }

    public boolean isOpen(Instant at) {
        LocalDate day = dayOf(at);
        return isWorkingDay(day) && !at.isBefore(opening(day)) && at.isBefore(closing(day));
    }

    /** The same instant while the site is open, otherwise when it opens next. */
    public Instant nextOpen(Instant at) {
        LocalDate day = dayOf(at);
        for (int i = 0; i <= FURTHEST_DAYS; i++, day = day.plusDays(1)) {
            if (isWorkingDay(day) && at.isBefore(closing(day))) {
                return later(at, opening(day));
            }
        }
        throw new IllegalStateException(
                "site " + site.id() + " has no working day in the year after " + at + "; check its workingDays");
    }

    /** How long the site was open between two instants; zero when {@code to} is not after {@code from}. */
    public Duration between(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        for (LocalDate day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
            open = open.plus(openOn(day, from, to));
        }
        return open;
    }

    private Duration openOn(LocalDate day, Instant from, Instant to) {
        if (!isWorkingDay(day)) {
            return Duration.ZERO;
        }
        Instant start = later(from, opening(day));
        Instant end = to.isBefore(closing(day)) ? to : closing(day);
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    private boolean isPublicHoliday(LocalDate day) {
        if (holidays == null) {
            return false;
        }
        String region = site.holidayRegion();
        return region == null ? holidays.isHoliday(day) : holidays.isHoliday(day, region);
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(site.zone()).toLocalDate();
    }

    private Instant opening(LocalDate day) {
        return day.atTime(site.opens()).atZone(site.zone()).toInstant();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(site.closes()).atZone(site.zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
