package dev.handoff.server.context;

import dev.handoff.server.context.Known.Told;
import dev.handoff.server.context.Trace.Answered;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds criteria and worked cases that were pasted from another ticket, about something else. */
final class Copies {

    static final Set<Item> ITEMS = EnumSet.of(Item.EXAMPLE, Item.ACCEPTANCE);

    /** From this share of common runs of words on, one text is a copy of the other. */
    private static final double NEAR = 0.8;

    /** In fewer runs of words two people may well agree by chance. */
    private static final int LEAST = 8;

    private static final Pattern KEY = Pattern.compile("[\\p{Lu}][\\p{Lu}\\p{N}_]*-\\d+");

    private final Subject subject;
    private final Past past;
    private final @Nullable Said said;

    /** @param said what was said before of this very text, and holds still; null when nothing was */
    Copies(Subject subject, Past past, @Nullable Said said) {
        this.subject = subject;
        this.past = past;
        this.said = said;
    }

    /** The words that answer an item and may be pasted: what stands under each of its labels, and scenarios under none. */
    static List<List<Line>> passages(Item item, Reading reading) {
        List<Field> labelled = reading.fields(item);
        List<Line> scenarios = reading.body().stream()
                .filter(line -> item == Item.ACCEPTANCE && line.kind() == Line.Kind.GHERKIN)
                .filter(line ->
                        labelled.stream().noneMatch(field -> field.lines().contains(line)))
                .toList();
        return Stream.concat(labelled.stream().map(Field::lines), Stream.of(scenarios))
                .filter(lines -> !lines.isEmpty())
                .toList();
    }

    static String text(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** The ticket that the passage was taken from; null when it was not, or when it may well stand on both. */
    @Nullable
    TicketKey source(Item item, List<Line> passage, Reading reading) {
        if (said == null && past.isEmpty()) {
            return null;
        }
        Hashes runs = Hashes.runs(text(passage));
        if (runs.size() < LEAST) {
            return null;
        }
        if (said != null) {
            return said.copies().get(item);
        }
        return past.criteria(reading.ticket().key(), answer -> isPasted(runs, answer))
                .map(Told::trace)
                .filter(other -> isEarlier(other, reading.ticket()))
                .filter(other -> !isRelated(other, reading) && !isAtHome(passage, reading, other))
                .min(Comparator.comparing(Trace::created, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Trace::key))
                .map(Trace::key)
                .orElse(null);
    }

    private static boolean isPasted(Hashes runs, Answered other) {
        return other.home()
                && other.runs().size() >= LEAST
                && other.runs().mayResemble(runs)
                && other.runs().similarity(runs) >= NEAR;
    }

    private static boolean isEarlier(Trace other, Ticket ticket) {
        if (other.created() != null && ticket.created() != null) {
            return other.created().isBefore(ticket.created());
        }
        return other.key().project().equals(ticket.key().project()) && number(other.key()) < number(ticket.key());
    }

    private static long number(TicketKey key) {
        return Long.parseLong(key.value().substring(key.value().lastIndexOf('-') + 1));
    }

    /** A parent, a sub-task, a sister, a clone, a linked ticket, or one that the text names. */
    private boolean isRelated(Trace other, Reading reading) {
        Ticket ticket = reading.ticket();
        Set<String> stems = subject.stems(reading.summary());
        return Traces.family(ticket).equals(other.family())
                || Traces.family(ticket).equals(other.key().value())
                || other.family().equals(ticket.key().value())
                || ticket.subtasks().contains(other.key().value())
                || ticket.linked().contains(other.key().value())
                || Subject.echoes(stems, other.subject())
                || Subject.echoes(other.subject(), stems)
                || reading.lines().stream().anyMatch(line -> names(line, other.key()));
    }

    private static boolean names(Line line, TicketKey key) {
        return line.text().contains(key.value())
                && KEY.matcher(line.text())
                        .results()
                        .anyMatch(found -> found.group().equals(key.value()));
    }

    /** Does the passage speak of what this ticket's own words speak of? */
    private boolean isAtHome(List<Line> passage, Reading reading, Trace other) {
        Set<String> stems = subject.stems(text(passage));
        Set<String> rest = rest(subject, passage, reading, other.lines());
        return Subject.shared(subject.stems(reading.summary()), stems) > 0
                || Subject.shared(stems, rest) * 3 >= stems.size();
    }

    /** Stems of the ticket's text beside a passage, beside other criteria and cases, and beside what another ticket says too. */
    static Set<String> rest(Subject subject, List<Line> passage, Reading reading, Hashes elsewhere) {
        Set<Line> mine = Collections.newSetFromMap(new IdentityHashMap<>());
        mine.addAll(passage);
        Set<String> rest = new HashSet<>();
        for (Line line : reading.body()) {
            boolean criteria = !Collections.disjoint(line.items(), ITEMS);
            if (!criteria && !mine.contains(line) && !elsewhere.contains(Hashes.line(line.words()))) {
                rest.addAll(subject.stems(line));
            }
        }
        return rest;
    }
}
