package dev.handoff.server.store;

import dev.handoff.server.report.history.Answered;
import dev.handoff.server.report.history.Crossed;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Length;
import dev.handoff.server.report.history.Subject;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads the facts of one result. A report has tens of thousands of them, and they say the same few things again and again: what
 * was read once is neither read nor kept a second time.
 */
final class FactRows implements RowMapper<HandoffFact> {

    /** In the order of the constants below. Arrays and timestamps are long ways through the driver; text and numbers are not. */
    static final String COLUMNS = "tracker, ticket_id, number, ticket_key, array_to_string(components, chr(10)), kind,"
            + " length, team, from_site, to_site, (date_part('epoch', crossed_at) * 1000000)::bigint, at_crossing, course";

    private static final int TRACKER = 1;
    private static final int TICKET = 2;
    private static final int NUMBER = 3;
    private static final int KEY = 4;
    private static final int COMPONENTS = 5;
    private static final int KIND = 6;
    private static final int LENGTH = 7;
    private static final int TEAM = 8;
    private static final int FROM = 9;
    private static final int TO = 10;
    private static final int CROSSED = 11;
    private static final int AT_CROSSING = 12;
    private static final int COURSE = 13;

    private final Map<String, Set<String>> components = new HashMap<>();
    private final Map<String, Answered> answers = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    @Override
    public HandoffFact map(ResultSet row, StatementContext context) throws SQLException {
        return new HandoffFact(
                subject(row),
                row.getInt(NUMBER),
                new Crossed(
                        new Direction(word(row, FROM), word(row, TO)),
                        word(row, TEAM),
                        Instant.EPOCH.plus(row.getLong(CROSSED), ChronoUnit.MICROS)),
                answered(row.getString(AT_CROSSING)),
                CourseText.read(row.getString(COURSE), this::answered));
    }

    private Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                new TicketRef(word(row, TRACKER), row.getString(TICKET)),
                new TicketKey(row.getString(KEY)),
                components.computeIfAbsent(row.getString(COMPONENTS), FactRows::lines),
                word(row, KIND),
                Length.valueOf(row.getString(LENGTH)));
    }

    private static Set<String> lines(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split("\n", -1));
    }

    private Answered answered(String text) {
        return answers.computeIfAbsent(text, CourseText::answered);
    }

    private String word(ResultSet row, int column) throws SQLException {
        return words.computeIfAbsent(row.getString(column), it -> it);
    }
}
