package dev.handoff.server.store;

import dev.handoff.server.audit.Fact;
import dev.handoff.server.context.Dismissal;
import dev.handoff.server.context.Dismissal.Door;
import dev.handoff.server.context.Item;
import dev.handoff.server.learning.Dismissals;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Dismissals by ticket. */
public final class PostgresDismissals implements Dismissals {

    private static final String OF_TICKET = " tracker = :tracker and ticket_id = :ticket ";
    private static final String THIS_ONE = OF_TICKET + "and item = :item and door_kind = :kind and door = :door ";

    private final Jdbi jdbi;

    public PostgresDismissals(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public int heard(TicketRef ticket, TicketKey key, List<Dismissal> spoken, Instant now) {
        return jdbi.inTransaction(handle -> {
            Set<String> standing = spoken.isEmpty() ? Set.of() : standing(handle, ticket);
            int news = 0;
            List<Fact> facts = new ArrayList<>();
            for (Dismissal dismissal : spoken) {
                news += keep(handle, ticket, key, dismissal, now) ? 1 : 0;
                if (!standing.contains(name(dismissal))) {
                    facts.add(Dismissed.fact(ticket, dismissal, now));
                }
            }
            unspoken(handle, ticket, spoken, now)
                    .forEach(dismissal -> facts.add(Dismissed.withdrawn(ticket, dismissal, now)));
            AuditTrail.enter(handle, facts);
            return news;
        });
    }

    private static Set<String> standing(Handle handle, TicketRef ticket) {
        return of(ticket, handle.createQuery("select * from dismissal where" + OF_TICKET + "and withdrawn_at is null"))
                .map(PostgresDismissals::kept)
                .map(kept -> name(kept.dismissal()))
                .set();
    }

    private static String name(Dismissal dismissal) {
        return dismissal.item() + " " + dismissal.door();
    }

    /** Withdraws what no comment says any more. */
    private static List<Dismissal> unspoken(Handle handle, TicketRef ticket, List<Dismissal> spoken, Instant now) {
        return of(
                        ticket,
                        handle.createQuery("update dismissal set withdrawn_at = :now where" + OF_TICKET
                                + "and door_kind = 'comment' and withdrawn_at is null"
                                + " and not (item || ' ' || door) = any(:spoken) returning *"))
                .bind("now", now)
                .bindArray(
                        "spoken",
                        String.class,
                        spoken.stream()
                                .map(it -> it.item() + " " + it.door().id())
                                .toList())
                .map(PostgresDismissals::kept)
                .map(Kept::dismissal)
                .list();
    }

    @Override
    public Kept keep(TicketRef ticket, TicketKey key, Dismissal dismissal, Instant now) {
        return jdbi.inTransaction(handle -> {
            boolean known = standing(handle, ticket).contains(name(dismissal));
            keep(handle, ticket, key, dismissal, now);
            Kept kept = find(handle, ticket, dismissal.item(), dismissal.door()).orElseThrow();
            AuditTrail.enter(handle, known ? List.of() : List.of(Dismissed.fact(ticket, dismissal, now)));
            return kept;
        });
    }

    /**
     * The row points to the last assessment that had the item as a gap: that is what the person saw.
     *
     * @return whether it is new
     */
    private static boolean keep(Handle handle, TicketRef ticket, TicketKey key, Dismissal dismissal, Instant now) {
        return thisOne(
                        ticket,
                        dismissal.item(),
                        dismissal.door(),
                        handle.createQuery("insert into dismissal (tracker, ticket_id, ticket_key, project, item,"
                                + " door_kind, door, account, account_name, reason, place, said_at, at, state,"
                                + " assessment_id) select :tracker, :ticket, :key, :project, :item, :kind, :door,"
                                + " :account, :name, :reason, :place, :said, :now, seen.state, seen.id from (values (1))"
                                + " as one left join lateral (select id, case when strpos(body::text, :hollow) > 0 then"
                                + " 'hollow' else 'missing' end as state from assessment where" + OF_TICKET
                                + "and (strpos(body::text, :hollow) > 0 or strpos(body::text, :missing) > 0) order by"
                                + " id desc limit 1) as seen on true on conflict (tracker, ticket_id, item, door_kind,"
                                + " door) do update set withdrawn_at = null, ticket_key = excluded.ticket_key, project"
                                + " = excluded.project, reason = excluded.reason returning xmax = 0 as news"))
                .bind("key", key.value())
                .bind("project", key.project())
                .bind("account", dismissal.by())
                .bind("name", dismissal.name())
                .bind("reason", dismissal.reason())
                .bind("place", dismissal.where())
                .bind("said", dismissal.at())
                .bind("hollow", judged(dismissal.item(), "hollow"))
                .bind("missing", judged(dismissal.item(), "missing"))
                .bind("now", now)
                .mapTo(Boolean.class)
                .one();
    }

    /** As it stands in a frozen assessment. PostgreSQL's own way into JSON fails on a NUL anywhere in it. */
    private static String judged(Item item, String state) {
        return "\"" + item + "\":{\"state\":\"" + state + "\"";
    }

    @Override
    public Optional<Kept> withdraw(TicketRef ticket, Item item, Door door, Instant now) {
        return jdbi.inTransaction(handle -> {
            int withdrawn = thisOne(
                            ticket,
                            item,
                            door,
                            handle.createUpdate("update dismissal set withdrawn_at = :now where" + THIS_ONE
                                    + "and withdrawn_at is null"))
                    .bind("now", now)
                    .execute();
            if (withdrawn == 0) {
                return Optional.empty();
            }
            Kept kept = find(handle, ticket, item, door).orElseThrow();
            AuditTrail.enter(handle, List.of(Dismissed.withdrawn(ticket, kept.dismissal(), now)));
            return Optional.of(kept);
        });
    }

    @Override
    public Optional<Kept> find(TicketRef ticket, Item item, Door door) {
        return jdbi.withHandle(handle -> find(handle, ticket, item, door));
    }

    private static Optional<Kept> find(Handle handle, TicketRef ticket, Item item, Door door) {
        return thisOne(ticket, item, door, handle.createQuery("select * from dismissal where" + THIS_ONE))
                .map(PostgresDismissals::kept)
                .findOne();
    }

    @Override
    public List<Kept> of(TicketRef ticket) {
        return jdbi.withHandle(
                handle -> of(ticket, handle.createQuery("select * from dismissal where" + OF_TICKET + "order by id"))
                        .map(PostgresDismissals::kept)
                        .list());
    }

    @Override
    public List<Dismissal> besideComments(TicketRef ticket) {
        return of(ticket).stream()
                .filter(Kept::stands)
                .map(Kept::dismissal)
                .filter(it -> it.door().kind() != Door.Kind.COMMENT)
                .toList();
    }

    private static <S extends SqlStatement<S>> S of(TicketRef ticket, S statement) {
        return statement.bind("tracker", ticket.tracker()).bind("ticket", ticket.idOrKey());
    }

    private static <S extends SqlStatement<S>> S thisOne(TicketRef ticket, Item item, Door door, S statement) {
        return of(ticket, statement)
                .bind("item", item.name())
                .bind("kind", door.kind().name().toLowerCase(Locale.ROOT))
                .bind("door", door.id());
    }

    private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
        Door.Kind kind = Door.Kind.valueOf(row.getString("door_kind").toUpperCase(Locale.ROOT));
        long assessment = row.getLong("assessment_id");
        boolean unknown = row.wasNull();
        return new Kept(
                new TicketKey(row.getString("ticket_key")),
                new Dismissal(
                        Item.valueOf(row.getString("item")),
                        new Door(kind, row.getString("door")),
                        row.getString("account"),
                        row.getString("account_name"),
                        row.getString("reason"),
                        row.getString("place"),
                        instant(row.getTimestamp("said_at"))),
                row.getString("state"),
                unknown ? null : assessment,
                row.getTimestamp("at").toInstant(),
                instant(row.getTimestamp("withdrawn_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
