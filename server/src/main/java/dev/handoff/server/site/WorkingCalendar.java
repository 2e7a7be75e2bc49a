package dev.handoff.server.site;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** When a site is at work: its hours, its week, its public holidays and the exceptions the firm has configured. */
public final class WorkingCalendar {

    /** No site is closed for a year; this only ends the search where a site was configured without any working day. */
    private static final int FURTHEST_DAYS = 366;

    /** Days are asked for again and again, and an answer takes a look through a year's holidays. */
    private static final int REMEMBERED = 10_000;

    private final Map<LocalDate, OpenHours> hours = new ConcurrentHashMap<>();
    private final Map<LocalDate, Boolean> publicHolidays = new ConcurrentHashMap<>();
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

    /** A day of the site's working week on which it is closed all the same: a public holiday, or one of the firm's own. */
    public boolean isHoliday(LocalDate day) {
        return site.workingDays().contains(day.getDayOfWeek()) && !isWorkingDay(day);
    }

    /** From opening to closing; {@link OpenHours#NONE} on a day off. */
    public OpenHours hours(LocalDate day) {
        if (hours.size() > REMEMBERED) {
            hours.clear();
        }
        return hours.computeIfAbsent(day, this::workedOut);
    }

    private OpenHours workedOut(LocalDate day) {
        return isWorkingDay(day)
                ? new OpenHours(instant(day, site.opens()), instant(day, site.closes()))
                : OpenHours.NONE;
    }

    public boolean isOpen(Instant at) {
        return hours(dayOf(at)).contains(at);
    }

    /** The same instant while the site is open, otherwise when it opens next. */
    public Instant nextOpen(Instant at) {
        return hoursFrom(at).from();
    }

    /** When the site closes next: at the end of today while it is open, otherwise of the next working day. */
    public Instant nextClose(Instant at) {
        return hoursFrom(at).until();
    }

    /** How long the site was open between two instants; zero when {@code to} is not after {@code from}. */
    public Duration between(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            open = open.plus(hours(day).within(from, to).length());
        }
        return open;
    }

    /**
     * The first instant at which the site has been open for so long since {@code from}; {@code from} itself for no time at all.
     *
     * @throws IllegalArgumentException when {@code working} is negative
     */
    public Instant after(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working time of " + working + " cannot pass; it must not be negative");
        }
        Duration left = working;
        Instant at = from;
        while (!left.isZero()) {
            OpenHours open = hoursFrom(at);
            if (left.compareTo(open.length()) <= 0) {
                return open.from().plus(left);
            }
            left = left.minus(open.length());
            at = open.until();
        }
        return at;
    }

    /** The date on the wall at this site. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(site.zone()).toLocalDate();
    }

    public Site site() {
        return site;
    }

    /** What is left of today's hours at this instant, or else the next day's. */
    private OpenHours hoursFrom(Instant at) {
        LocalDate day = dayOf(at);
        for (int i = 0; i <= FURTHEST_DAYS; i++, day = day.plusDays(1)) {
            OpenHours left = hours(day).within(at, Instant.MAX);
            if (!left.isEmpty()) {
                return left;
            }
        }
        throw new IllegalStateException(
                "site " + site.id() + " has no working day in the year after " + at + "; check its workingDays");
    }

    private boolean isPublicHoliday(LocalDate day) {
        if (holidays == null) {
            return false;
        }
        if (publicHolidays.size() > REMEMBERED) {
            publicHolidays.clear();
        }
        return publicHolidays.computeIfAbsent(day, it -> isPublicHoliday(holidays, it));
    }

    private boolean isPublicHoliday(HolidayManager holidays, LocalDate day) {
        String region = site.holidayRegion();
        return region == null ? holidays.isHoliday(day) : holidays.isHoliday(day, region);
    }

    /** A time of day that the clocks skip in spring is the instant of the skip; one they show twice in autumn is the first. */
    private Instant instant(LocalDate day, LocalTime time) {
        LocalDateTime local = day.atTime(time);
        ZoneOffsetTransition skip = site.zone().getRules().getTransition(local);
        return skip != null && skip.isGap()
                ? skip.getInstant()
                : local.atZone(site.zone()).toInstant();
    }
}
