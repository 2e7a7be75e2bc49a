package dev.handoff.server.store;

import dev.handoff.server.context.Hashes;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.Memory;
import dev.handoff.server.context.Said;
import dev.handoff.server.context.Trace;
import dev.handoff.server.context.Trace.Answered;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What was learnt from each ticket, as tables. */
final class TicketMemories {

    private final Jdbi jdbi;

    /** A ticket as it was kept, and when. */
    record Row(String ticketId, Trace trace, Instant keptAt) {}

    TicketMemories(Database database) {
        this.jdbi = database.jdbi();
    }

    /** Writes nothing when nothing but the time has changed, and that by less than a day. */
    void keep(TicketRef ref, Memory memory, Instant changed) {
        Trace trace = memory.trace();
        jdbi.useTransaction(handle -> {
            int written = handle.createUpdate("insert into ticket_memory (tracker, ticket_id, ticket_key, project,"
                            + " changed_at, digest, family, author, created, components, labels, subject, lines, said)"
                            + " values (:tracker, :ticket, :key, :project, :changed, :digest, :family, :author, :created,"
                            + " :components, :labels, :subject, :lines, cast(:said as json))"
                            + " on conflict (tracker, ticket_id) do update set ticket_key = excluded.ticket_key,"
                            + " project = excluded.project, changed_at = excluded.changed_at, kept_at = now(),"
                            + " digest = excluded.digest, family = excluded.family, author = excluded.author,"
                            + " created = excluded.created, components = excluded.components, labels = excluded.labels,"
                            + " subject = excluded.subject, lines = excluded.lines, said = excluded.said"
                            + " where ticket_memory.digest <> excluded.digest"
                            + " or ticket_memory.changed_at < excluded.changed_at - interval '1 day'")
                    .bind("tracker", ref.tracker())
                    .bind("ticket", ref.idOrKey())
                    .bind("key", trace.key().value())
                    .bind("project", trace.key().project())
                    .bind("changed", changed)
                    .bind("digest", MemoryText.digest(memory))
                    .bind("family", trace.family())
                    .bind("author", trace.author())
                    .bind("created", trace.created())
                    .bindArray("components", String.class, MemoryText.storable(trace.components()))
                    .bindArray("labels", String.class, MemoryText.storable(trace.labels()))
                    .bindArray("subject", String.class, trace.subject().toArray())
                    .bindArray("lines", Long.class, boxed(trace.lines()))
                    .bind("said", MemoryText.of(memory.said()))
                    .execute();
            if (written > 0) {
                answers(handle, ref, trace.answers());
            }
        });
    }

    private static void answers(Handle handle, TicketRef ref, List<Answered> answers) {
        handle.createUpdate("delete from ticket_answer where tracker = :tracker and ticket_id = :ticket")
                .bind("tracker", ref.tracker())
                .bind("ticket", ref.idOrKey())
                .execute();
        PreparedBatch batch = handle.prepareBatch("insert into ticket_answer (tracker, ticket_id, item, language, text,"
                + " runs, home) values (:tracker, :ticket, :item, :language, :text, :runs, :home)");
        for (Answered answer : answers) {
            batch.bind("tracker", ref.tracker())
                    .bind("ticket", ref.idOrKey())
                    .bind("item", answer.item().name())
                    .bind("language", answer.language())
                    .bind("text", MemoryText.storable(answer.text()))
                    .bindArray("runs", Long.class, boxed(answer.runs()))
                    .bind("home", answer.home())
                    .add();
        }
        batch.execute();
    }

    /** @param idOrKey whichever the tracker was asked by */
    void forget(String tracker, String idOrKey) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from ticket_memory where tracker = :tracker and (ticket_id = :it or ticket_key = :it)")
                .bind("tracker", tracker)
                .bind("it", idOrKey)
                .execute());
    }

    @Nullable
    Said said(TicketRef ref) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select said from ticket_memory where tracker = :tracker and ticket_id = :ticket")
                .bind("tracker", ref.tracker())
                .bind("ticket", ref.idOrKey())
                .mapTo(String.class)
                .map(MemoryText::said)
                .findOne()
                .orElse(null));
    }

    int count(RecentScope scope) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from ticket_memory where tracker = :tracker"
                                + " and (cast(:project as text) is null or project = :project)")
                        .bind("tracker", scope.tracker())
                        .bind("project", scope.project())
                        .mapTo(Integer.class)
                        .one());
    }

    /**
     * @param since kept at this instant or later; null for all
     * @param most the newest of them
     */
    List<Row> read(RecentScope scope, @Nullable Instant since, int most) {
        return jdbi.withHandle(handle -> {
            Map<String, List<Answered>> answers = new HashMap<>();
            String newest = "select * from ticket_memory where tracker = :tracker"
                    + " and (cast(:project as text) is null or project = :project)"
                    + " and (cast(:since as timestamptz) is null or kept_at >= :since)"
                    + " order by changed_at desc, ticket_id limit :most";
            handle.createQuery("select a.* from ticket_answer a join (" + newest + ") m using (tracker, ticket_id)")
                    .bind("tracker", scope.tracker())
                    .bind("project", scope.project())
                    .bind("since", since)
                    .bind("most", most)
                    .map((row, context) -> answers.computeIfAbsent(row.getString("ticket_id"), id -> new ArrayList<>())
                            .add(answered(row)))
                    .list();
            return handle.createQuery(newest)
                    .bind("tracker", scope.tracker())
                    .bind("project", scope.project())
                    .bind("since", since)
                    .bind("most", most)
                    .map((row, context) -> row(row, answers))
                    .list();
        });
    }

    void forgetAll() {
        jdbi.useHandle(handle -> handle.execute("delete from ticket_memory"));
    }

    /** @return how many tickets were forgotten */
    int forgetBefore(Instant before, int mostPerProject) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from ticket_memory where changed_at < :before")
                        .bind("before", before)
                        .execute()
                + handle.createUpdate("delete from ticket_memory m using (select tracker, ticket_id, row_number()"
                                + " over (partition by tracker, project order by changed_at desc, ticket_id) as place"
                                + " from ticket_memory) ranked where ranked.place > :most"
                                + " and m.tracker = ranked.tracker and m.ticket_id = ranked.ticket_id")
                        .bind("most", mostPerProject)
                        .execute());
    }

    private static Row row(ResultSet row, Map<String, List<Answered>> answers) throws SQLException {
        Timestamp created = row.getTimestamp("created");
        String id = row.getString("ticket_id");
        Trace trace = new Trace(
                new TicketKey(row.getString("ticket_key")),
                row.getString("family"),
                row.getLong("author"),
                created == null ? null : created.toInstant(),
                texts(row, "components"),
                texts(row, "labels"),
                texts(row, "subject"),
                hashes(row, "lines"),
                answers.getOrDefault(id, List.of()));
        return new Row(id, trace, row.getTimestamp("kept_at").toInstant());
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                Item.valueOf(row.getString("item")),
                row.getString("language"),
                row.getString("text"),
                hashes(row, "runs"),
                row.getBoolean("home"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    private static Hashes hashes(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Hashes.of(Arrays.stream((Long[]) array.getArray()).mapToLong(Long::longValue));
    }

    private static Object[] boxed(Hashes hashes) {
        return Arrays.stream(hashes.toArray()).boxed().toArray();
    }
}
