package dev.handoff.server.store;

import dev.handoff.server.audit.AuditEntry;
import dev.handoff.server.audit.Chain;
import dev.handoff.server.audit.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The audit as one chain over all tickets; nothing in it is ever changed. */
public final class AuditTrail {

    private static final int FETCH = 1_000;

    private final Jdbi jdbi;

    public AuditTrail(Database database) {
        this.jdbi = database.jdbi();
    }

    /** Enters facts in a transaction of their own. */
    public void append(List<Fact> facts) {
        jdbi.useTransaction(handle -> enter(handle, facts));
    }

    /**
     * Enters facts in the transaction of this handle. From here on all others who enter wait until it is over: let it be the last
     * thing the transaction does, with all its facts at once.
     */
    static void enter(Handle handle, List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        AuditEntry last = locked(handle);
        PreparedBatch batch =
                handle.prepareBatch("insert into audit (sequence, at, who, what, about, why, door, previous, hash)"
                        + " values (:sequence, :at, :who, :what, :about, :why, :door, :previous, :hash)");
        for (Fact fact : facts) {
            last = Chain.next(last, fact);
            bind(batch, last);
        }
        batch.execute();
        handle.createUpdate("update audit_head set sequence = :sequence, hash = :hash")
                .bind("sequence", Objects.requireNonNull(last).sequence())
                .bind("hash", last.hash())
                .execute();
    }

    private static @Nullable AuditEntry locked(Handle handle) {
        Head head = head(handle, " for update").orElseGet(() -> firstHead(handle));
        // Of the entry before only its number and its hash go into the next.
        return head.sequence() == 0
                ? null
                : new AuditEntry(head.sequence(), Instant.EPOCH, "", "", "", "", "", "", head.hash());
    }

    private static Head firstHead(Handle handle) {
        handle.createUpdate("insert into audit_head (sequence, hash) values (0, :beginning) on conflict do nothing")
                .bind("beginning", Chain.BEGINNING)
                .execute();
        return head(handle, " for update").orElseThrow();
    }

    private static void bind(PreparedBatch batch, AuditEntry entry) {
        batch.bind("sequence", entry.sequence())
                .bind("at", entry.at())
                .bind("who", entry.who())
                .bind("what", entry.what())
                .bind("about", entry.about())
                .bind("why", entry.why())
                .bind("door", entry.door())
                .bind("previous", entry.previous())
                .bind("hash", entry.hash())
                .add();
    }

    /**
     * How the chain holds.
     *
     * @param entries how many there are
     * @param last hash of the last one, worth keeping elsewhere: whoever owns the database can also rewrite where the chain ends
     * @param problem what is wrong with the first one that does not fit, for people; null when all do
     */
    public record State(long entries, String last, @Nullable String problem) {}

    /** Assessments that are not what the audit says was kept. The database looks, so that none of them has to come here. */
    private static final String ALTERED = "select said.id from (select cast(substring(why from '^assessment"
            + " ([0-9]+),') as bigint) as id, right(why, 64) as digest from audit where what in ('assessment.made',"
            + " 'assessment.frozen')) as said left join assessment on assessment.id = said.id where assessment.id is null"
            + " or encode(sha256(convert_to(body::text, 'UTF8')), 'hex') <> said.digest order by said.id limit 1";

    /** Reads all of it, and all assessments that it tells of. */
    public State verify() {
        State chain = chain();
        return chain.problem() != null
                ? chain
                : new State(chain.entries(), chain.last(), jdbi.withHandle(AuditTrail::altered));
    }

    private static @Nullable String altered(Handle handle) {
        return handle.createQuery(ALTERED)
                .mapTo(Long.class)
                .findOne()
                .map(id -> "assessment " + id + " was changed or removed after it was judged")
                .orElse(null);
    }

    private State chain() {
        return jdbi.inTransaction(handle -> {
            Counted counted = new Counted();
            try (var rows = handle
                    .createQuery("select * from audit order by sequence")
                    .setFetchSize(FETCH)
                    .map(AuditTrail::entry)
                    .stream()) {
                Optional<Chain.Broken> broken =
                        Chain.verify(() -> rows.peek(counted::saw).iterator());
                return new State(
                        counted.entries,
                        counted.last == null ? Chain.BEGINNING : counted.last.hash(),
                        broken.map(Chain.Broken::problem).orElseGet(() -> cutOff(handle, counted.last)));
            }
        });
    }

    private static final class Counted {
        private long entries;
        private @Nullable AuditEntry last;

        void saw(AuditEntry entry) {
            entries++;
            last = entry;
        }
    }

    private static @Nullable String cutOff(Handle handle, @Nullable AuditEntry last) {
        Head head = head(handle, "").orElse(new Head(0, Chain.BEGINNING));
        long sequence = last == null ? 0 : last.sequence();
        String hash = last == null ? Chain.BEGINNING : last.hash();
        return head.sequence() == sequence && head.hash().equals(hash)
                ? null
                : "the chain should end with entry " + head.sequence() + ", but ends with entry " + sequence;
    }

    private record Head(long sequence, String hash) {}

    private static Optional<Head> head(Handle handle, String lock) {
        return handle.createQuery("select sequence, hash from audit_head" + lock)
                .map((row, context) -> new Head(row.getLong("sequence"), row.getString("hash")))
                .findOne();
    }

    static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("what"),
                row.getString("about"),
                row.getString("why"),
                row.getString("door"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
