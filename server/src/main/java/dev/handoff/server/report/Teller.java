package dev.handoff.server.report;

import dev.handoff.server.context.Item;
import dev.handoff.server.report.statistics.Interval;
import dev.handoff.server.report.statistics.Rate;
import dev.handoff.server.report.statistics.Survival;
import dev.handoff.server.report.statistics.Weight;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.TicketKey;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts numbers into one reader's words.
 *
 * @param items the name of an item, in the reader's language
 * @param addresses where a ticket can be opened; blank where it cannot
 */
record Teller(Words words, Function<Item, String> items, Function<TicketKey, String> addresses, CostRates rates) {

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    String direction(Direction direction) {
        return direction.from() + "\u00a0→\u00a0" + direction.to();
    }

    String items(Collection<Item> some) {
        return some.stream().map(items).collect(Collectors.joining(", "));
    }

    TicketLink link(TicketKey key) {
        return new TicketLink(key.value(), addresses.apply(key));
    }

    List<TicketLink> links(Collection<TicketKey> keys) {
        return keys.stream().map(this::link).toList();
    }

    Cell percent(Rate rate) {
        return Cell.of(words.percent(rate.value()), rate.weight());
    }

    Cell interval(Rate rate) {
        return Cell.of(between(rate.wilson()), rate.weight());
    }

    Cell of(Rate rate) {
        return Cell.of(fraction(rate), rate.weight());
    }

    String fraction(Rate rate) {
        return say("of", "hits", rate.hits(), "cases", rate.cases());
    }

    String between(Interval interval) {
        return say("between", "low", words.percent(interval.low()), "high", words.percent(interval.high()));
    }

    Cell hours(double hours, Weight weight) {
        return Cell.of(words.hours(hours), weight);
    }

    /** The median, or that it is longer than anything seen. */
    Cell median(Survival hours) {
        OptionalDouble median = hours.median();
        String text = median.isPresent() ? words.hours(median.getAsDouble()) : say("median.none");
        return Cell.of(text, hours.weight());
    }

    static Cell count(int count) {
        return Cell.of(String.valueOf(count));
    }

    Table table(String id, List<List<Cell>> rows, String... columns) {
        return new Table(
                say(id + ".caption"),
                List.of(columns).stream().map(column -> say("column." + column)).toList(),
                rows);
    }
}
