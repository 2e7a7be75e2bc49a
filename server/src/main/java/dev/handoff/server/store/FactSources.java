package dev.handoff.server.store;

import com.google.gson.Gson;
import dev.handoff.client.Judgement;
import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.EventJson;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.report.history.Answered;
import dev.handoff.server.report.history.FactReader;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Judged;
import dev.handoff.server.report.history.Length;
import dev.handoff.server.report.history.Subject;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads of some tickets all that their facts are worked out from. */
final class FactSources {

    private static final Gson GSON = new Gson();

    /** The tickets asked for, joined to a table {@code t}. */
    private static final String OF_THESE =
            " from unnest(:trackers, :tickets) as due (tracker, ticket_id)" + " join %s t using (tracker, ticket_id) ";

    private final Handle handle;
    private final Collection<TicketRef> tickets;

    FactSources(Handle handle, Collection<TicketRef> tickets) {
        this.handle = handle;
        this.tickets = tickets;
    }

    private record Shape(Set<String> components, Length length) {
        static final Shape UNKNOWN = new Shape(Set.of(), Length.UNKNOWN);
    }

    List<HandoffFact> facts() {
        Map<TicketRef, List<Event>> events = events();
        Map<TicketRef, List<Judged>> judged = judged(shapes());
        List<HandoffFact> facts = new ArrayList<>();
        events.forEach((ticket, told) ->
                facts.addAll(FactReader.read(new Ledger(ticket, told), judged.getOrDefault(ticket, List.of()))));
        return facts;
    }

    private Map<TicketRef, List<Event>> events() {
        Map<TicketRef, List<Event>> events = new HashMap<>();
        query("select t.tracker, t.ticket_id, t.body" + OF_THESE.formatted("handoff_event") + "order by t.seq")
                .map((row, context) -> Map.entry(ref(row), EventJson.read(row.getString("body"))))
                .forEach(it -> events.computeIfAbsent(it.getKey(), ref -> new ArrayList<>())
                        .add(it.getValue()));
        return events;
    }

    private Map<TicketRef, Shape> shapes() {
        Map<TicketRef, Shape> shapes = new HashMap<>();
        query("select t.*" + OF_THESE.formatted("ticket_shape"))
                .map((row, context) -> Map.entry(ref(row), shape(row)))
                .forEach(it -> shapes.put(it.getKey(), it.getValue()));
        return shapes;
    }

    private static Shape shape(ResultSet row) throws SQLException {
        String[] components = (String[]) row.getArray("components").getArray();
        return new Shape(Set.of(components), Length.of(row.getInt("words")));
    }

    private Map<TicketRef, List<Judged>> judged(Map<TicketRef, Shape> shapes) {
        Map<TicketRef, List<Judged>> judged = new HashMap<>();
        query("select t.tracker, t.ticket_id, t.id, t.at, t.ticket_key, t.kind, t.team, t.body"
                        + OF_THESE.formatted("assessment") + "order by t.id")
                .map((row, context) -> Map.entry(ref(row), judged(row, shapes.getOrDefault(ref(row), Shape.UNKNOWN))))
                .forEach(it -> judged.computeIfAbsent(it.getKey(), ref -> new ArrayList<>())
                        .add(it.getValue()));
        return judged;
    }

    private static Judged judged(ResultSet row, Shape shape) throws SQLException {
        Subject subject = new Subject(
                ref(row),
                new TicketKey(row.getString("ticket_key")),
                shape.components(),
                row.getString("kind"),
                shape.length());
        return new Judged(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                subject,
                Objects.requireNonNullElse(row.getString("team"), ""),
                answered(GSON.fromJson(row.getString("body"), Judgement.class)));
    }

    /** An item that this version does not know any more is left out. */
    static Answered answered(Judgement judgement) {
        Set<Item> applicable = EnumSet.noneOf(Item.class);
        Set<Item> hollow = EnumSet.noneOf(Item.class);
        Set<Item> missing = EnumSet.noneOf(Item.class);
        for (Item item : Item.values()) {
            Judgement.Item answer = judgement.items().get(item.name());
            if (answer != null && !answer.state().equals("na")) {
                applicable.add(item);
                if (answer.owesAnswer()) {
                    (answer.state().equals("hollow") ? hollow : missing).add(item);
                }
            }
        }
        return new Answered(applicable, hollow, missing);
    }

    private static TicketRef ref(ResultSet row) throws SQLException {
        return new TicketRef(row.getString("tracker"), row.getString("ticket_id"));
    }

    private Query query(String sql) {
        return handle.createQuery(sql)
                .bindArray(
                        "trackers",
                        String.class,
                        tickets.stream().map(TicketRef::tracker).toList())
                .bindArray(
                        "tickets",
                        String.class,
                        tickets.stream().map(TicketRef::idOrKey).toList());
    }
}
