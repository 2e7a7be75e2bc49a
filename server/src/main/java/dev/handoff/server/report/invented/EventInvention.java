package dev.handoff.server.report.invented;

import dev.handoff.server.context.Ground;
import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Addressee;
import dev.handoff.server.handoff.Calendars;
import dev.handoff.server.handoff.Door;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Seal;
import dev.handoff.server.handoff.Stamp;
import dev.handoff.server.handoff.Who;
import dev.handoff.server.report.history.Answered;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Invents what became of one hand-off. Everything takes working hours of whoever does it. */
final class EventInvention {

    private static final Who SENDER = new Who("invented-sender", "the sender");
    private static final Who RECEIVER = new Who("invented-receiver", "the receiver");

    private final Random random;
    private final Calendars calendars;
    private final Direction direction;
    private final Instant end;
    private final boolean settled;
    private final List<Event> events = new ArrayList<>();

    EventInvention(Random random, Calendars calendars, Direction direction, Instant end, boolean settled) {
        this.random = random;
        this.calendars = calendars;
        this.direction = direction;
        this.end = end;
        this.settled = settled;
    }

    /** @param assessment id of the one that was frozen at the crossing */
    List<Event> invent(Instant crossing, String assessment, Answered atCrossing) {
        boolean complete = atCrossing.isComplete();
        add(new Event.Offered(stamp(crossing, SENDER), direction, "invented", false, assessment));
        Instant pickedUp = later(crossing, direction.to(), 5);
        add(new Event.PickedUp(stamp(pickedUp, RECEIVER)));
        Instant asked = questions(pickedUp, atCrossing);
        if (random.nextDouble() < (complete ? .02 : .13)) {
            add(new Event.Returned(stamp(later(asked, direction.to(), 6), RECEIVER), "invented"));
        } else if (random.nextDouble() < .72) {
            readBack(asked);
        }
        return events.stream().sorted(Comparator.comparing(Event::at)).toList();
    }

    private Instant questions(Instant pickedUp, Answered atCrossing) {
        List<Item> gaps = new ArrayList<>(atCrossing.gaps());
        double often = gaps.isEmpty() ? .10 : .30 + .08 * gaps.size();
        Instant at = pickedUp;
        for (int i = 1; i <= 3 && random.nextDouble() < often; i++) {
            Item item = gaps.isEmpty() ? Item.EXAMPLE : gaps.get(random.nextInt(gaps.size()));
            String id = "1." + i;
            Instant asked = later(at, direction.to(), 2);
            Instant replied = later(asked, direction.from(), 5);
            boolean answered = random.nextDouble() < .93 || settled;
            if (settled && !replied.isBefore(end)) {
                return at;
            }
            ask(id, item, asked);
            if (answered) {
                add(new Event.Replied(stamp(replied, SENDER), id, "invented"));
            }
            at = answered ? replied : asked;
        }
        return at;
    }

    private void ask(String id, Item item, Instant at) {
        Addressee sender = new Addressee(SENDER, direction.from(), Addressee.Role.REPORTER, null);
        add(new Event.Asked(stamp(at, RECEIVER), id, item, "invented", sender));
    }

    private void readBack(Instant after) {
        Instant readBack = later(after, direction.to(), 3);
        add(new Event.ReadBack(stamp(readBack, RECEIVER), "invented", null));
        Instant confirmed = later(readBack, direction.from(), 3);
        if (random.nextDouble() < .24) {
            add(new Event.Corrected(stamp(confirmed, SENDER), "invented"));
            confirmed = later(confirmed, direction.to(), 2);
        }
        add(new Event.Accepted(stamp(confirmed, SENDER), Seal.on(List.of())));
        Instant done = later(confirmed, direction.to(), 22);
        if (random.nextDouble() < .09) {
            Instant reopened = later(confirmed, direction.from(), 6);
            Instant again = later(reopened, direction.to(), 5);
            add(new Event.Reopened(stamp(reopened, SENDER), Item.ACCEPTANCE, "invented", "invented again"));
            add(new Event.Reaccepted(stamp(again, RECEIVER), Seal.on(List.of(Ground.none(Item.ACCEPTANCE)))));
            done = later(again, direction.to(), 20);
        }
        add(new Event.Closed(stamp(done, RECEIVER), "done"));
    }

    private void add(Event event) {
        if (event.at().isBefore(end)) {
            events.add(event);
        }
    }

    private Stamp stamp(Instant at, Who by) {
        return new Stamp(1, at, by, Door.api("invented-" + (events.size() + 1)));
    }

    /** After so many working hours on average: mostly fewer, now and then many more. */
    private Instant later(Instant at, String site, double hours) {
        long minutes = 6 + (long) (-Math.log(1 - random.nextDouble()) * hours * 60);
        Duration working = Duration.ofMinutes(minutes);
        WorkingCalendar calendar = calendars.of(site);
        return at.isAfter(end) ? at : calendar == null ? at.plus(working) : calendar.after(at, working);
    }
}
