package dev.handoff.server.report.measure;

import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Calendars;
import dev.handoff.server.report.history.Answered;
import dev.handoff.server.report.history.Course;
import dev.handoff.server.report.history.Crossed;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Length;
import dev.handoff.server.report.history.Milestones;
import dev.handoff.server.report.history.QuestionFact;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.history.Span;
import dev.handoff.server.report.history.Subject;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.Site;
import dev.handoff.server.site.Sites;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a hand-off of the past; what is not said is as usual: a complete story from the UK to Poland. */
public final class Past {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final Set<Item> ALL = EnumSet.range(Item.WHO, Item.IFTHEN);

    private final String key;
    private final Instant at;
    private Direction direction = new Direction("UK", "PL");
    private String team = "Kraków Quote";
    private Answered answered = new Answered(ALL, Set.of(), Set.of());
    private @Nullable Instant complete;
    private Milestones milestones = Milestones.NONE;
    private final List<QuestionFact> questions = new ArrayList<>();
    private final List<Span> reopenings = new ArrayList<>();

    private Past(String key, Instant at) {
        this.key = key;
        this.at = at;
    }

    public static Past crossed(String key, String at) {
        return new Past(key, Instant.parse(at));
    }

    Past going(String from, String to) {
        direction = new Direction(from, to);
        return this;
    }

    Past to(String receivers) {
        team = receivers;
        return this;
    }

    public Past lacking(Set<Item> hollow, Set<Item> missing) {
        answered = new Answered(ALL, hollow, missing);
        return this;
    }

    Past asChore() {
        answered = Answered.NOTHING_ASKED;
        return this;
    }

    Past completeAt(String when) {
        complete = Instant.parse(when);
        return this;
    }

    Past reached(Milestones reached) {
        milestones = reached;
        return this;
    }

    Past asked(Item item, String from, @Nullable String until) {
        questions.add(new QuestionFact(item, span(from, until), until != null, direction.to(), direction.from()));
        return this;
    }

    Past reopened(String from, @Nullable String until) {
        reopenings.add(span(from, until));
        return this;
    }

    public static Span span(String from, @Nullable String until) {
        return new Span(Instant.parse(from), until == null ? null : Instant.parse(until));
    }

    public HandoffFact fact() {
        Instant completeAt = answered.isComplete() ? at : complete;
        Answered latest = completeAt == null ? answered : new Answered(answered.applicable(), Set.of(), Set.of());
        TicketKey ticket = new TicketKey(key);
        return new HandoffFact(
                new Subject(new TicketRef("firm", key), ticket, Set.of("car-quote"), "story", Length.MIDDLING),
                1,
                new Crossed(direction, team, at),
                answered,
                new Course(completeAt, latest, milestones, questions, reopenings));
    }

    public static Season season(String week, List<HandoffFact> facts) {
        return new Season(ReportWeek.parse(week), LONDON, calendars(), facts, List.of());
    }

    public static Calendars calendars() {
        return new Calendars(new Sites(List.of(
                site("UK", "Europe/London", "09:00", "17:30", "gb"),
                site("PL", "Europe/Warsaw", "08:00", "16:00", "pl"))));
    }

    private static Site site(String id, String zone, String opens, String closes, String holidays) {
        return new Site(
                id,
                id,
                ZoneId.of(zone),
                "en",
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                holidays,
                id.equals("UK") ? "eng" : null,
                Set.of(),
                Set.of(),
                new Site.Members(Set.of(), Set.of(), Set.of(), Set.of()));
    }
}
