package dev.handoff.server.store;

import dev.handoff.server.audit.By;
import dev.handoff.server.audit.Fact;
import dev.handoff.server.context.Item;
import dev.handoff.server.learning.MuteChange;
import dev.handoff.server.learning.Reactions;
import dev.handoff.server.learning.Scope;
import dev.handoff.server.learning.Tally;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** What was shown to people, how they took it, and what was muted for it. */
public final class PostgresReactions implements Reactions {

    private final Jdbi jdbi;

    public PostgresReactions(Database database) {
        this.jdbi = database.jdbi();
    }

    /** Told at every visit, it writes once a day. */
    @Override
    public void shown(TicketRef ticket, TicketKey key, Collection<Item> items, Instant at) {
        if (items.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into asked (tracker, ticket_id, item, ticket_key, project, shown_at) select :tracker,"
                                + " :ticket, item, :key, :project, :at from unnest(:items) as item on conflict (tracker,"
                                + " ticket_id, item) do update set ticket_key = excluded.ticket_key, project ="
                                + " excluded.project, shown_at = excluded.shown_at where asked.project <> excluded.project"
                                + " or asked.shown_at < excluded.shown_at - interval '1 day'")
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .bind("key", key.value())
                .bind("project", key.project())
                .bind("at", at)
                .bindArray("items", String.class, items.stream().map(Item::name).toList())
                .execute());
    }

    @Override
    public Map<Scope, Tally> tallies(Instant since) {
        Map<Scope, Tally> tallies = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select tracker, project, item, count(*) as asked, count(*) filter"
                        + " (where exists (select 1 from dismissal d where d.tracker = asked.tracker and d.ticket_id ="
                        + " asked.ticket_id and d.item = asked.item and d.withdrawn_at is null)) as dismissed from asked where"
                        + " shown_at >= :since group by tracker, project, item")
                .bind("since", since)
                .map((row, context) -> Map.entry(scope(row), tally(row)))
                .forEach(entry -> tallies.put(entry.getKey(), entry.getValue())));
        return tallies;
    }

    @Override
    public Map<Scope, MuteChange> muted() {
        Map<Scope, MuteChange> muted = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select * from (select distinct on (tracker, project, item) *"
                        + " from mute_change order by tracker, project, item, id desc) as last where muted")
                .map(PostgresReactions::change)
                .forEach(change -> muted.put(change.scope(), change)));
        return muted;
    }

    @Override
    public void keep(Collection<MuteChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbi.useTransaction(handle -> {
            PreparedBatch batch =
                    handle.prepareBatch("insert into mute_change (tracker, project, item, muted, at, asked, dismissed)"
                            + " values (:tracker, :project, :item, :muted, :at, :asked, :dismissed)");
            for (MuteChange change : changes) {
                batch.bind("tracker", change.scope().tracker())
                        .bind("project", change.scope().project())
                        .bind("item", change.scope().item().name())
                        .bind("muted", change.muted())
                        .bind("at", change.at())
                        .bind("asked", change.tally().asked())
                        .bind("dismissed", change.tally().dismissed())
                        .add();
            }
            batch.execute();
            AuditTrail.enter(
                    handle, changes.stream().map(PostgresReactions::fact).toList());
        });
    }

    private static Fact fact(MuteChange change) {
        String what = change.muted() ? "item.muted" : "item.counts-again";
        String about = change.scope().tracker() + "/" + change.scope().project();
        return By.SERVICE.did(what, about, change.sentence(), change.at());
    }

    @Override
    public List<MuteChange> untold(Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from mute_change where told_at is null and at >= :since order by id")
                .bind("since", since)
                .map(PostgresReactions::change)
                .list());
    }

    @Override
    public void told(Collection<MuteChange> changes) {
        for (MuteChange change : changes) {
            jdbi.useHandle(handle -> handle.createUpdate("update mute_change set told_at = now() where told_at is null"
                            + " and tracker = :tracker and project = :project and item = :item and at = :at")
                    .bind("tracker", change.scope().tracker())
                    .bind("project", change.scope().project())
                    .bind("item", change.scope().item().name())
                    .bind("at", change.at())
                    .execute());
        }
    }

    private static MuteChange change(ResultSet row, StatementContext context) throws SQLException {
        return new MuteChange(
                scope(row), row.getBoolean("muted"), row.getTimestamp("at").toInstant(), tally(row));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return new Scope(row.getString("tracker"), row.getString("project"), Item.valueOf(row.getString("item")));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getInt("asked"), row.getInt("dismissed"));
    }
}
