package dev.handoff.server.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.handoff.client.Judgement;
import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.EventJson;
import dev.handoff.server.report.history.Answered;
import dev.handoff.server.report.history.Judged;
import dev.handoff.server.report.history.Length;
import dev.handoff.server.report.invented.TicketPast;
import dev.handoff.server.ticket.TicketRef;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Puts an invented past where a real one would be: judgements, events and the tickets' shapes, from which the facts are then
 * worked out. By {@code COPY}, a million judgements in well under a minute or two.
 */
public final class HistoryWriter implements Consumer<TicketPast> {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final int TICKETS = 2_000;

    private final Database database;
    private final List<TicketPast> waiting = new ArrayList<>();

    public HistoryWriter(Database database) {
        this.database = database;
    }

    /** The first id that no judgement has. */
    public long nextId() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select coalesce(max(id), 0) + 1 from assessment")
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public void accept(TicketPast past) {
        waiting.add(past);
        if (waiting.size() >= TICKETS) {
            flush();
        }
    }

    /** Writes what is left, and lets the next judgement have the next id. */
    public void finish() {
        flush();
        database.jdbi()
                .useHandle(handle -> handle.execute("select setval(pg_get_serial_sequence('assessment', 'id'),"
                        + " (select max(id) from assessment))"));
        database.jdbi()
                .useHandle(handle -> handle.execute("insert into ticket_latest (tracker, ticket_id, assessment_id,"
                        + " ticket_key, project, at, kind, from_site, to_site, team, flagged, gaps)"
                        + " select distinct on (tracker, ticket_id) tracker, ticket_id, id, ticket_key,"
                        + " project, at, kind, from_site, to_site, team, flagged, gaps from"
                        + " assessment a where not exists (select 1 from ticket_latest l where l.tracker ="
                        + " a.tracker and l.ticket_id = a.ticket_id) order by tracker, ticket_id, id desc"));
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        database.jdbi().useHandle(handle -> {
            try {
                copy(handle.getConnection());
            } catch (SQLException | IOException e) {
                throw new IllegalStateException("the invented past cannot be written: " + e.getMessage(), e);
            }
        });
        waiting.clear();
    }

    private void copy(Connection connection) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copy(
                copy,
                "ticket_shape (tracker, ticket_id, components, words)",
                waiting.stream().map(HistoryWriter::shape));
        copy(
                copy,
                "handoff_event (tracker, ticket_id, seq, handoff, type, at, door, body)",
                waiting.stream().flatMap(HistoryWriter::events));
        copy(
                copy,
                "assessment (id, tracker, ticket_id, ticket_key, project, at, week, kind, from_site, to_site, team,"
                        + " flagged, gaps, input_hash, body)",
                waiting.stream().flatMap(HistoryWriter::judgements));
    }

    private static void copy(CopyManager copy, String table, Stream<String> rows) throws SQLException, IOException {
        String all = rows.collect(Collectors.joining("\n", "", "\n"));
        copy.copyIn("copy " + table + " from stdin", new StringReader(all));
    }

    private static String shape(TicketPast past) {
        Judged first = past.judged().get(0);
        return row(
                ref(past),
                array(first.subject().components().stream()),
                words(first.subject().length()));
    }

    private static int words(Length length) {
        return length == Length.SHORT ? 40 : length == Length.MIDDLING ? 120 : 300;
    }

    private static Stream<String> events(TicketPast past) {
        List<String> rows = new ArrayList<>();
        for (Event event : past.ledger().events()) {
            rows.add(row(
                    ref(past),
                    rows.size() + 1,
                    event.stamp().handoff(),
                    EventJson.type(event),
                    event.at(),
                    event.stamp().door(),
                    EventJson.write(event)));
        }
        return rows.stream();
    }

    private static Stream<String> judgements(TicketPast past) {
        Event.Offered offered = (Event.Offered) past.ledger().events().get(0);
        return past.judged().stream()
                .map(it -> row(
                        it.id(),
                        ref(past),
                        it.subject().key(),
                        it.subject().key().project(),
                        it.at(),
                        Assessments.week(it.at()),
                        it.subject().kind(),
                        offered.direction().from(),
                        offered.direction().to(),
                        it.team(),
                        !it.answered().isComplete(),
                        array(it.answered().gaps().stream().map(Item::name)),
                        "invented-" + it.id(),
                        GSON.toJson(judgement(it, offered))));
    }

    private static Judgement judgement(Judged judged, Event.Offered offered) {
        Map<String, Judgement.Item> items = new LinkedHashMap<>();
        for (Item item : Item.USUAL) {
            items.put(item.name(), new Judgement.Item(state(judged.answered(), item), "", "", ""));
        }
        return new Judgement(
                judged.subject().key().value(),
                judged.subject().kind(),
                offered.direction().toString(),
                items,
                List.of(),
                List.of(),
                !judged.answered().isComplete());
    }

    private static String state(Answered answered, Item item) {
        String gap =
                answered.hollow().contains(item) ? "hollow" : answered.missing().contains(item) ? "missing" : "present";
        return answered.applicable().contains(item) ? gap : "na";
    }

    private static String ref(TicketPast past) {
        TicketRef ticket = past.ledger().ticket();
        return row(ticket.tracker(), ticket.idOrKey());
    }

    private static String array(Stream<String> texts) {
        return texts.map(text -> "\"" + text + "\"").collect(Collectors.joining(",", "{", "}"));
    }

    /** In COPY's text format; backslashes of JSON are doubled. What is a row already is left alone. */
    private static String row(Object... values) {
        return Stream.of(values)
                .map(value -> String.valueOf(value))
                .map(text -> text.contains("\\") ? text.replace("\\", "\\\\") : text)
                .collect(Collectors.joining("\t"));
    }
}
