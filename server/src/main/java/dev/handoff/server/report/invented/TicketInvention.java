package dev.handoff.server.report.invented;

import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Calendars;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.report.history.Answered;
import dev.handoff.server.report.history.Judged;
import dev.handoff.server.report.history.Length;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.Subject;
import dev.handoff.server.report.invented.Firm.Lane;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents one ticket: what it lacked, when that was added, and what became of its hand-off. */
final class TicketInvention {

    private static final Set<Item> OF_STORY = EnumSet.range(Item.WHO, Item.IFTHEN);
    private static final Set<Item> OF_BUG =
            EnumSet.of(Item.WHO, Item.PARTNER, Item.EXAMPLE, Item.HARM, Item.REGULATION, Item.DECISION);
    private static final Set<Item> OF_SPIKE = EnumSet.of(Item.NEED, Item.DECISION);

    private final Random random;
    private final Calendars calendars;
    private final Period period;
    private final long firstId;
    private final int number;
    private final int judgements;

    TicketInvention(Random random, Calendars calendars, Period period, long firstId, int number, int judgements) {
        this.random = random;
        this.calendars = calendars;
        this.period = period;
        this.firstId = firstId;
        this.number = number;
        this.judgements = judgements;
    }

    TicketPast invent(Firm firm, Lane lane, Instant crossing, double progress) {
        TicketKey key = new TicketKey(lane.project() + "-" + number);
        String kind = kind();
        Subject subject = new Subject(
                new TicketRef(firm.tracker(), lane.project() + "/" + number),
                key,
                Set.of(lane.component()),
                kind,
                Length.of(30 + random.nextInt(260)));
        Set<Item> applicable = applicable(kind);
        Answered atCrossing = random.nextDouble() < lane.quality().at(progress) || applicable.isEmpty()
                ? new Answered(applicable, Set.of(), Set.of())
                : incomplete(applicable);
        List<Judged> judged = judged(subject, lane.team(), crossing, atCrossing);
        Judged frozen = judged.get(1);
        EventInvention events = new EventInvention(random, calendars, lane.direction(), period.until(), firm.settled());
        return new TicketPast(
                new Ledger(subject.ticket(), events.invent(crossing, String.valueOf(frozen.id()), atCrossing)), judged);
    }

    private String kind() {
        double drawn = random.nextDouble();
        return drawn < .66 ? "story" : drawn < .88 ? "bug" : drawn < .94 ? "spike" : "chore";
    }

    private static Set<Item> applicable(String kind) {
        return switch (kind) {
            case "story" -> OF_STORY;
            case "bug" -> OF_BUG;
            case "spike" -> OF_SPIKE;
            default -> Set.of();
        };
    }

    /** Some items are forgotten more often than others, and some are rather filled in with nothing. */
    private Answered incomplete(Set<Item> applicable) {
        Set<Item> hollow = EnumSet.noneOf(Item.class);
        Set<Item> missing = EnumSet.noneOf(Item.class);
        for (Item item : applicable) {
            Habit habit = Habit.of(item);
            if (random.nextDouble() < habit.open()) {
                (random.nextDouble() < habit.hollow() ? hollow : missing).add(item);
            }
        }
        if (hollow.isEmpty() && missing.isEmpty()) {
            missing.add(applicable.contains(Item.HARM) ? Item.HARM : Item.DECISION);
        }
        return new Answered(applicable, hollow, missing);
    }

    /** One before the crossing, one at it, and then one for each answer that was added. */
    private List<Judged> judged(Subject subject, String team, Instant crossing, Answered atCrossing) {
        List<Judged> judged = new ArrayList<>();
        judged.add(new Judged(
                firstId, crossing.minus(Duration.ofHours(1L + random.nextInt(40))), subject, team, atCrossing));
        judged.add(new Judged(firstId + 1, crossing, subject, team, atCrossing));
        boolean mended = random.nextDouble() < .78;
        Answered now = atCrossing;
        Instant at = crossing;
        int more = judgements - 2 + random.nextInt(2);
        for (int i = 0; i < more; i++) {
            at = at.plus(Duration.ofMinutes(40L + (long) (Math.abs(random.nextGaussian()) * 60 * 13)));
            now = !mended ? now : i == more - 1 ? without(now, 99) : without(now, 1);
            if (at.isBefore(period.until())) {
                judged.add(new Judged(firstId + judged.size(), at, subject, team, now));
            }
        }
        return judged;
    }

    private static Answered without(Answered answered, int gaps) {
        return new Answered(answered.applicable(), fewer(answered.hollow(), gaps), fewer(answered.missing(), gaps));
    }

    private static Set<Item> fewer(Set<Item> items, int gaps) {
        Set<Item> left = EnumSet.noneOf(Item.class);
        left.addAll(items);
        Iterator<Item> each = left.iterator();
        for (int i = 0; i < gaps && each.hasNext(); i++) {
            each.next();
            each.remove();
        }
        return left;
    }
}
