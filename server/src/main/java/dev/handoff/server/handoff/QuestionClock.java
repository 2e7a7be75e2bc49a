package dev.handoff.server.handoff;

import dev.handoff.server.site.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Tells what is due for open questions. It runs while the addressee's site is at work, and only then. */
public final class QuestionClock {

    private final QuestionRules rules;
    private final Calendars calendars;

    public QuestionClock(QuestionRules rules, Calendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /**
     * What is due on a whole ticket.
     *
     * @param events reminders and escalations to append, then to send
     * @param next when to look again; null when nothing is open
     */
    public record Tick(List<Event> events, @Nullable Instant next) {
        public Tick {
            events = List.copyOf(events);
        }
    }

    /** @param addressedToday how often somebody has been addressed today, by all tickets together */
    public Tick tick(Ledger ledger, Instant now, ToIntFunction<Who> addressedToday) {
        Handoff handoff = ledger.current();
        if (handoff == null || handoff.isOver() || ledger.isMuted()) {
            return new Tick(List.of(), null);
        }
        List<Event> events = new ArrayList<>();
        Instant next = null;
        for (Question question : handoff.openQuestions()) {
            Due due = due(question, now, who -> addressedToday.applyAsInt(who) + addressed(handoff, events, who));
            Event event = event(handoff.number(), question, due, now);
            if (event != null) {
                events.add(event);
            }
            next = earlier(next, due.next());
        }
        return new Tick(events, next);
    }

    /**
     * How long the addressee has.
     *
     * @param due when silence becomes too long, whether or not somebody else is told then
     * @param left working time at their site until then; zero once it is over
     */
    public record Limit(Instant due, Duration left) {}

    /** @return null where the addressee's site is unknown */
    public @Nullable Limit limit(Question question, Instant now) {
        WorkingCalendar calendar = calendars.of(question.addressee().site());
        if (calendar == null) {
            return null;
        }
        Instant due = calendar.after(question.askedAt(), rules.escalateAfter());
        return new Limit(due, calendar.between(now, due));
    }

    public Due due(Question question, Instant now, ToIntFunction<Who> addressedToday) {
        WorkingCalendar calendar = calendars.of(question.addressee().site());
        if (!question.isOpen() || calendar == null) {
            return new Due.Nothing(null);
        }
        Instant escalates = escalates(question, calendar);
        Instant reminds = reminds(question, calendar);
        Instant first = earlier(escalates, reminds);
        if (first == null) {
            return new Due.Nothing(null);
        }
        if (now.isBefore(first)) {
            return new Due.Nothing(first);
        }
        return calendar.isOpen(now)
                ? dueWhileOpen(question, now, calendar, escalates, addressedToday)
                : new Due.Nothing(calendar.nextOpen(now));
    }

    private Due dueWhileOpen(
            Question question,
            Instant now,
            WorkingCalendar calendar,
            @Nullable Instant escalates,
            ToIntFunction<Who> addressedToday) {
        Instant tomorrow = calendar.nextOpen(calendar.nextClose(now));
        boolean escalate = escalates != null && !now.isBefore(escalates);
        Who to = escalate
                ? Objects.requireNonNull(rules.escalateTo())
                : question.addressee().who();
        if (addressedToday.applyAsInt(to) >= rules.perDay()) {
            return new Due.Nothing(tomorrow);
        }
        return escalate ? new Due.Escalate(to, null) : new Due.Remind(earlier(tomorrow, escalates));
    }

    /** The last word of the clock: once somebody else was told, it stops. */
    private @Nullable Instant escalates(Question question, WorkingCalendar calendar) {
        return rules.escalateTo() == null || question.escalatedAt() != null
                ? null
                : calendar.after(question.askedAt(), rules.escalateAfter());
    }

    /** At most once a working day: the day on which it was asked, or last reminded of, is not the day. */
    private @Nullable Instant reminds(Question question, WorkingCalendar calendar) {
        List<Instant> reminders = question.reminders();
        if (question.escalatedAt() != null || reminders.size() >= rules.reminders()) {
            return null;
        }
        Instant last = reminders.isEmpty() ? question.askedAt() : reminders.get(reminders.size() - 1);
        Instant patient = calendar.after(calendar.nextOpen(last), rules.remindAfter());
        Instant nextDay = calendar.nextOpen(calendar.nextClose(last));
        return patient.isBefore(nextDay) ? nextDay : calendar.nextOpen(patient);
    }

    /** Two questions on one ticket may fall due together. */
    private static int addressed(Handoff handoff, List<Event> events, Who who) {
        int count = 0;
        for (Event event : events) {
            boolean told = event instanceof Event.Escalated escalated
                    ? escalated.to().same(who)
                    : handoff.questions().stream()
                            .anyMatch(question -> event instanceof Event.Reminded reminded
                                    && reminded.question().equals(question.id())
                                    && question.addressee().who().same(who));
            count += told ? 1 : 0;
        }
        return count;
    }

    private static @Nullable Event event(int handoff, Question question, Due due, Instant now) {
        if (due instanceof Due.Remind) {
            String nth = "remind/" + question.id() + "/" + (question.reminders().size() + 1);
            return new Event.Reminded(new Stamp(handoff, now, Who.HANDOFF, Door.clock(nth)), question.id());
        }
        return due instanceof Due.Escalate escalate
                ? new Event.Escalated(
                        new Stamp(handoff, now, Who.HANDOFF, Door.clock("escalate/" + question.id())),
                        question.id(),
                        escalate.to())
                : null;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
