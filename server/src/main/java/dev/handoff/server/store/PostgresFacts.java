package dev.handoff.server.store;

import dev.handoff.server.context.Item;
import dev.handoff.server.press.Past;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.Reaction;
import dev.handoff.server.report.history.Subject;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The report's facts: one for each hand-off, kept up to date with what happens, and rebuilt from history when asked. */
public final class PostgresFacts implements Past {

    private static final int BATCH = 200;
    private static final int FETCH = 10_000;

    private static final String INSERT = "insert into handoff_fact (tracker, ticket_id, number, ticket_key,"
            + " components, kind, length, team, from_site, to_site, crossed_at, changed_at, waiting, at_crossing, course)"
            + " values (:tracker, :ticket, :number, :key, :components, :kind, :length, :team, :from, :to, :crossed,"
            + " :changed, :waiting, :answered, :course)";

    /** Two ranges of two indexes: with an "or" between them, a planner may rather read the whole table. */
    static final String IN_PERIOD = "select " + FactRows.COLUMNS + " from handoff_fact where changed_at >= :from and"
            + " crossed_at < :until union all select " + FactRows.COLUMNS + " from handoff_fact where waiting and"
            + " crossed_at < :until and changed_at < :from";

    private final Jdbi jdbi;

    public PostgresFacts(Database database) {
        this.jdbi = database.jdbi();
    }

    /** Any number of replicas may do so at once. */
    @Override
    public void refresh() {
        while (jdbi.inTransaction(PostgresFacts::refreshSome) > 0) {}
    }

    /** Works everything out again, from nothing but events and judgements, with the next {@link #refresh()}. */
    public void forgetAll() {
        jdbi.useTransaction(handle -> {
            handle.execute("insert into fact_due (tracker, ticket_id) select distinct tracker, ticket_id from"
                    + " handoff_event on conflict do nothing");
            handle.execute("delete from handoff_fact");
        });
    }

    private static int refreshSome(Handle handle) {
        List<TicketRef> due = handle.createQuery("delete from fact_due where (tracker, ticket_id) in (select tracker,"
                        + " ticket_id from fact_due limit :most for update skip locked) returning tracker, ticket_id")
                .bind("most", BATCH)
                .map((row, context) -> ref(row))
                .list();
        if (!due.isEmpty()) {
            keep(handle, due, new FactSources(handle, due).facts());
        }
        return due.size();
    }

    private static void keep(Handle handle, List<TicketRef> tickets, List<HandoffFact> facts) {
        PreparedBatch old =
                handle.prepareBatch("delete from handoff_fact where tracker = :tracker and ticket_id = :ticket");
        tickets.forEach(ticket -> old.bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .add());
        old.execute();
        if (!facts.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(INSERT);
            facts.forEach(fact -> bind(batch, fact));
            batch.execute();
        }
    }

    private static void bind(PreparedBatch batch, HandoffFact fact) {
        Subject subject = fact.subject();
        batch.bind("tracker", subject.ticket().tracker())
                .bind("ticket", subject.ticket().idOrKey())
                .bind("number", fact.number())
                .bind("key", subject.key().value())
                .bindArray("components", String.class, subject.components())
                .bind("kind", subject.kind())
                .bind("length", subject.length().name())
                .bind("team", fact.crossed().team())
                .bind("from", fact.crossed().direction().from())
                .bind("to", fact.crossed().direction().to())
                .bind("crossed", fact.at())
                .bind("changed", fact.lastChange())
                .bind("waiting", fact.isWaiting())
                .bind("answered", CourseText.answered(fact.atCrossing()))
                .bind("course", CourseText.write(fact.course()))
                .add();
    }

    /** By portions, which the driver reads only within a transaction. */
    @Override
    public List<HandoffFact> in(Period period) {
        return jdbi.inTransaction(handle -> handle.createQuery(IN_PERIOD)
                .bind("from", period.from())
                .bind("until", period.until())
                .setFetchSize(FETCH)
                .map(new FactRows())
                .list());
    }

    @Override
    public List<Reaction> reactions(Period period) {
        return jdbi.withHandle(handle -> handle.createQuery("select ticket_key, item, shown_at, exists (select 1 from"
                        + " dismissal d where d.tracker = asked.tracker and d.ticket_id = asked.ticket_id and d.item ="
                        + " asked.item and d.withdrawn_at is null) as dismissed from asked"
                        + " where shown_at >= :from and shown_at < :until")
                .bind("from", period.from())
                .bind("until", period.until())
                .map((row, context) -> new Reaction(
                        new TicketKey(row.getString("ticket_key")),
                        Item.valueOf(row.getString("item")),
                        row.getTimestamp("shown_at").toInstant(),
                        row.getBoolean("dismissed")))
                .list());
    }

    private static TicketRef ref(ResultSet row) throws SQLException {
        return new TicketRef(row.getString("tracker"), row.getString("ticket_id"));
    }
}
