package dev.handoff.server.store;

import dev.handoff.server.links.KnownLink;
import dev.handoff.server.links.LinkAddress;
import dev.handoff.server.links.LinkBook;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The book of links as two tables. Statements that touch several links lock them in the order of their keys. */
public final class PostgresLinkBook implements LinkBook {

    private static final String CITED = " exists (select 1 from link_citation as c where c.key = link.key) ";
    private static final String GIVEN = " from unnest(:keys, :urls, :hosts) as g(key, url, host) ";

    private final Jdbi jdbi;

    public PostgresLinkBook(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public List<KnownLink> cited(TicketRef ticket, Collection<LinkAddress> links, Instant now) {
        List<LinkAddress> distinct = links.stream().distinct().toList();
        return jdbi.inTransaction(handle -> {
            if (!distinct.isEmpty()) {
                want(handle, distinct, now);
            }
            cite(handle, ticket, distinct);
            return distinct.isEmpty() ? List.of() : known(handle, distinct);
        });
    }

    /** Touches only rows that must change, so that most visits write nothing. */
    private static void want(Handle handle, List<LinkAddress> links, Instant now) {
        given(
                        handle.createUpdate(
                                "insert into link (key, url, host, due_at) select key, url, host, :now" + GIVEN
                                        + "where not exists (select 1 from link where link.key = g.key and (link.due_at is not null"
                                        + " or link.fresh_until > :now)) order by key"
                                        + " on conflict (key) do update set due_at = coalesce(link.due_at, :now)"),
                        links)
                .bind("now", now)
                .execute();
    }

    private static void cite(Handle handle, TicketRef ticket, List<LinkAddress> links) {
        Set<String> wanted = links.stream().map(LinkAddress::key).collect(Collectors.toSet());
        Set<String> before = ticket(
                        handle.createQuery(
                                "select key from link_citation where tracker = :tracker and ticket_id = :ticket"),
                        ticket)
                .mapTo(String.class)
                .collect(Collectors.toSet());
        if (!before.equals(wanted)) {
            ticket(
                            handle.createUpdate("delete from link_citation where tracker = :tracker"
                                    + " and ticket_id = :ticket and not key = any(:keys)"),
                            ticket)
                    .bindArray("keys", String.class, wanted.toArray())
                    .execute();
            ticket(
                            handle.createUpdate("insert into link_citation (tracker, ticket_id, key)"
                                    + " select :tracker, :ticket, key from unnest(:keys) as g(key) order by key"
                                    + " on conflict do nothing"),
                            ticket)
                    .bindArray("keys", String.class, wanted.toArray())
                    .execute();
        }
    }

    private static List<KnownLink> known(Handle handle, List<LinkAddress> links) {
        return handle.createQuery("select * from link where key = any(:keys)")
                .bindArray("keys", String.class, keys(links))
                .map(LinkRow::read)
                .list();
    }

    @Override
    public void library(Collection<LinkAddress> links, Instant before, Instant now) {
        List<LinkAddress> distinct = links.stream().distinct().toList();
        jdbi.useTransaction(handle -> {
            given(
                            handle.createUpdate("insert into link (key, url, host, library, due_at)"
                                    + " select key, url, host, true, :now" + GIVEN
                                    + "order by key on conflict (key) do update set library = true, due_at ="
                                    + " case when link.checked_at > :before then link.due_at"
                                    + " else least(link.due_at, :now) end"),
                            distinct)
                    .bind("before", before)
                    .bind("now", now)
                    .execute();
            handle.createUpdate("update link set library = false where library and not key = any(:keys)")
                    .bindArray("keys", String.class, keys(distinct))
                    .execute();
        });
    }

    @Override
    public List<KnownLink> library() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from link where library order by url")
                .map(LinkRow::read)
                .list());
    }

    @Override
    public boolean seesTheOpenNet() {
        return jdbi.withHandle(handle -> handle.createQuery("select 2 * count(distinct host) filter (where verdict in"
                        + " ('works', 'login') or (verdict = 'dead' and detail like 'GONE %')) > count(distinct host)"
                        + " from link where library and checked_at is not null")
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<KnownLink> due(Instant now, int atMost) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from (select distinct on (host) * from link where due_at <= :now"
                                + " and (library or" + CITED + ") order by host, due_at, key) as first_of_host"
                                + " order by due_at, key limit :atMost")
                        .bind("now", now)
                        .bind("atMost", atMost)
                        .map(LinkRow::read)
                        .list());
    }

    @Override
    public int checkedSince(Instant then) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from link where checked_at > :then")
                .bind("then", then)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void keep(KnownLink link) {
        jdbi.useHandle(handle -> keep(handle, link));
    }

    private static void keep(Handle handle, KnownLink link) {
        LinkRow.bind(
                        handle.createUpdate("update link set verdict = :verdict, detail = :detail, since = :since,"
                                + " doubt = :doubt, doubts = :doubts, checked_at = :checked, fresh_until = :fresh,"
                                + " due_at = :due where key = :key"),
                        link)
                .execute();
    }

    @Override
    public void keepAndTell(KnownLink link, Instant now) {
        jdbi.useTransaction(handle -> {
            keep(handle, link);
            handle.createUpdate("insert into work (tracker, ticket_id, marked_at, due_at)"
                            + " select tracker, ticket_id, :now, :now from link_citation where key = :key"
                            + " order by tracker, ticket_id" + Marks.ON_CONFLICT)
                    .bind("key", link.address().key())
                    .bind("now", now)
                    .execute();
        });
    }

    @Override
    public int forget(Instant before) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from link where not library and not" + CITED
                        + "and coalesce(checked_at, due_at, :before) <= :before")
                .bind("before", before)
                .execute());
    }

    private static Object[] keys(List<LinkAddress> links) {
        return links.stream().map(LinkAddress::key).toArray();
    }

    private static <S extends SqlStatement<S>> S ticket(S statement, TicketRef ticket) {
        return statement.bind("tracker", ticket.tracker()).bind("ticket", ticket.idOrKey());
    }

    private static <S extends SqlStatement<S>> S given(S statement, List<LinkAddress> links) {
        return statement
                .bindArray("keys", String.class, keys(links))
                .bindArray(
                        "urls",
                        String.class,
                        links.stream().map(LinkAddress::url).toArray())
                .bindArray(
                        "hosts",
                        String.class,
                        links.stream().map(LinkAddress::host).toArray());
    }
}
