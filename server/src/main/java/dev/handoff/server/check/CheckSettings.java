package dev.handoff.server.check;

import dev.handoff.server.context.Assessor;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Ticket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a file of tickets is judged.
 *
 * @param direction from which site to which a ticket goes
 * @param fields ids of the custom fields that may hold context
 * @param withParents true to judge epics too
 * @param truth what people said of the same tickets, one JSON line each; null to judge only
 * @param threads how many tickets are judged at once
 */
public record CheckSettings(
        Assessor assessor,
        Function<Ticket, Direction> direction,
        List<String> fields,
        boolean withParents,
        @Nullable Path truth,
        InstantSource clock,
        int threads) {

    public CheckSettings {
        fields = List.copyOf(fields);
    }

    public static CheckSettings of(Assessor assessor, Function<Ticket, Direction> direction, List<String> fields) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new CheckSettings(assessor, direction, fields, false, null, InstantSource.system(), cores);
    }

    public CheckSettings withTruth(@Nullable Path file) {
        return new CheckSettings(assessor, direction, fields, withParents, file, clock, threads);
    }

    public CheckSettings withParents(boolean judged) {
        return new CheckSettings(assessor, direction, fields, judged, truth, clock, threads);
    }
}
