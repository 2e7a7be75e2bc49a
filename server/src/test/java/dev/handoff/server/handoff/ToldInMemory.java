package dev.handoff.server.handoff;

import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom we have addressed, in memory. */
public final class ToldInMemory implements Told {

    private record Line(TicketRef ticket, Call call, boolean notified, Instant at) {}

    private final List<Line> lines = new ArrayList<>();

    /** For example {@code uk-1 true}, where the person was notified. */
    public List<String> all() {
        return lines.stream()
                .map(line -> line.call().person() + " " + line.notified())
                .toList();
    }

    @Override
    public Set<Call> on(TicketRef ticket) {
        return lines.stream()
                .filter(line -> line.ticket().equals(ticket))
                .map(Line::call)
                .collect(Collectors.toSet());
    }

    @Override
    public int notified(Who person, Instant since) {
        return (int) lines.stream()
                .filter(line -> is(line, person, since))
                .map(line -> line.ticket() + " " + line.at())
                .distinct()
                .count();
    }

    @Override
    public boolean notifiedOn(TicketRef ticket, Who person, Instant since) {
        return lines.stream().anyMatch(line -> line.ticket().equals(ticket) && is(line, person, since));
    }

    private static boolean is(Line line, Who person, Instant since) {
        return line.notified()
                && line.call().person().equals(Call.key(person))
                && !line.at().isBefore(since);
    }

    @Override
    public void tell(TicketRef ticket, Call call, boolean notified, Instant at) {
        lines.add(new Line(ticket, call, notified, at));
    }
}
