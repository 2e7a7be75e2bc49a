package dev.handoff.server.store;

import dev.handoff.server.handoff.AuditEntry;
import dev.handoff.server.handoff.Chain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The audit as one chain over all tickets; nothing in it is ever changed. */
public final class AuditTrail {

    private static final int FETCH = 1_000;

    private final Jdbi jdbi;

    public AuditTrail(Database database) {
        this.jdbi = database.jdbi();
    }

    /** Enters facts in the transaction of this handle; others who enter wait until it is over. */
    static void enter(Handle handle, List<Chain.Fact> facts) {
        AuditEntry last = locked(handle);
        for (Chain.Fact fact : facts) {
            last = Chain.next(last, storable(fact));
            insert(handle, last);
        }
        if (last != null) {
            handle.createUpdate("update audit_head set sequence = :sequence, hash = :hash")
                    .bind("sequence", last.sequence())
                    .bind("hash", last.hash())
                    .execute();
        }
    }

    /** A database takes no NUL. */
    private static Chain.Fact storable(Chain.Fact fact) {
        return new Chain.Fact(
                fact.at(),
                fact.who().replace("\0", ""),
                fact.what(),
                fact.about(),
                fact.why().replace("\0", ""),
                fact.door());
    }

    private static @Nullable AuditEntry locked(Handle handle) {
        handle.createUpdate("insert into audit_head (sequence, hash) values (0, :beginning) on conflict do nothing")
                .bind("beginning", Chain.BEGINNING)
                .execute();
        Head head = head(handle, " for update").orElseThrow();
        // Of the entry before only its number and its hash go into the next.
        return head.sequence() == 0
                ? null
                : new AuditEntry(head.sequence(), Instant.EPOCH, "", "", "", "", "", "", head.hash());
    }

    private static void insert(Handle handle, AuditEntry entry) {
        handle.createUpdate("insert into audit (sequence, at, who, what, about, why, door, previous, hash)"
                        + " values (:sequence, :at, :who, :what, :about, :why, :door, :previous, :hash)")
                .bind("sequence", entry.sequence())
                .bind("at", entry.at())
                .bind("who", entry.who())
                .bind("what", entry.what())
                .bind("about", entry.about())
                .bind("why", entry.why())
                .bind("door", entry.door())
                .bind("previous", entry.previous())
                .bind("hash", entry.hash())
                .execute();
    }

    /**
     * How the chain holds.
     *
     * @param entries how many there are
     * @param problem what is wrong with the first one that does not fit, for people; null when all do
     */
    public record State(long entries, @Nullable String problem) {}

    /** Reads all of it. */
    public State verify() {
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

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
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
