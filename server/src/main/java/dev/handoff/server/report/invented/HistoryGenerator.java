package dev.handoff.server.report.invented;

import dev.handoff.server.handoff.Calendars;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.site.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Consumer;

/** Invents hand-offs, evenly over a stretch of time, deterministic by seed. */
public final class HistoryGenerator {

    private final long seed;
    private final Firm firm;
    private final Calendars calendars;
    private final Period period;

    /** @param period in which tickets cross; nothing happens after it */
    public HistoryGenerator(long seed, Firm firm, Calendars calendars, Period period) {
        this.seed = seed;
        this.firm = firm;
        this.calendars = calendars;
        this.period = period;
    }

    /**
     * What came before is not kept in mind, so any number of tickets can be made.
     *
     * @param tickets how many
     * @param judgements of each ticket, at least 2; some have one more
     * @param firstId of the first judgement
     * @param take is given one ticket after the other, in the order of their crossings
     * @return the id after the last judgement's
     */
    public long generate(int tickets, int judgements, long firstId, Consumer<TicketPast> take) {
        int[] numbers = new int[firm.lanes().size()];
        long id = firstId;
        for (int i = 0; i < tickets; i++) {
            Random random = new Random(seed * 1_000_003 + i * 0x9E3779B97F4A7C15L);
            int lane = lane(random);
            TicketInvention invention =
                    new TicketInvention(random, calendars, period, id, number(numbers, lane), judgements);
            double progress = (i + random.nextDouble()) / tickets;
            TicketPast past = invention.invent(firm, firm.lanes().get(lane), crossing(lane, progress), progress);
            id += past.judged().size();
            take.accept(past);
        }
        return id;
    }

    private int lane(Random random) {
        double drawn = random.nextDouble();
        for (int i = 0; i < firm.lanes().size(); i++) {
            drawn -= firm.lanes().get(i).share();
            if (drawn < 0) {
                return i;
            }
        }
        return firm.lanes().size() - 1;
    }

    /** Numbers count up within the project, whatever the lane. */
    private int number(int[] numbers, int lane) {
        String project = firm.lanes().get(lane).project();
        int first = 0;
        while (!firm.lanes().get(first).project().equals(project)) {
            first++;
        }
        return ++numbers[first];
    }

    private Instant crossing(int lane, double progress) {
        Duration passed = Duration.ofSeconds(
                (long) (Duration.between(period.from(), period.until()).toSeconds() * progress));
        Instant at = period.from().plus(passed);
        WorkingCalendar sender = calendars.of(firm.lanes().get(lane).direction().from());
        if (sender == null || sender.isOpen(at)) {
            return at;
        }
        // Nights and weekends would all end at nine o'clock sharp.
        long spread = passed.toSeconds() * 7919 % Duration.ofHours(7).toSeconds();
        Instant moved = sender.nextOpen(at).plusSeconds(spread);
        return moved.isBefore(period.until()) ? moved : period.until().minusSeconds(spread);
    }
}
