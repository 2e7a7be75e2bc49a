package dev.handoff.server.check;

import dev.handoff.server.context.Assessor;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Ticket;
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
 * @param score takes every judgement to compare it with what people said; null to judge only
 * @param threads how many tickets are judged at once
 */
public record CheckSettings(
        Assessor assessor,
        Function<Ticket, Direction> direction,
        List<String> fields,
        boolean withParents,
        @Nullable Score score,
        InstantSource clock,
        int threads) {

    public CheckSettings {
        fields = List.copyOf(fields);
    }

    public static CheckSettings of(Assessor assessor, Function<Ticket, Direction> direction, List<String> fields) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new CheckSettings(assessor, direction, fields, false, null, InstantSource.system(), cores);
    }

    /** Scores the judgements as they are made; the table goes after the summary. */
    public CheckSettings withScore(@Nullable Score against) {
        return new CheckSettings(assessor, direction, fields, withParents, against, clock, threads);
    }

    public CheckSettings withParents(boolean judged) {
        return new CheckSettings(assessor, direction, fields, judged, score, clock, threads);
    }
}
