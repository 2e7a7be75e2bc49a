package dev.handoff.server.store;

import dev.handoff.server.api.KeptAnswers;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Claims as rows: of two replicas that get the same write at once, the database lets one have it. */
public final class PostgresKeptAnswers implements KeptAnswers {

    public static final Duration KEEP = Duration.ofDays(1);

    /** Longer than any request takes: after that, whoever had claimed the write was killed. */
    static final Duration ABANDONED = Duration.ofMinutes(2);

    private final Jdbi jdbi;

    public PostgresKeptAnswers(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public Claim claim(Write write, byte[] fingerprint, Instant now) {
        Instant startedAt = now.truncatedTo(ChronoUnit.MICROS);
        return jdbi.inTransaction(handle -> take(handle, write, fingerprint, startedAt)
                ? new Claim.Fresh(startedAt)
                : of(handle, write, fingerprint));
    }

    private static boolean take(Handle handle, Write write, byte[] fingerprint, Instant now) {
        return named(
                                handle.createUpdate(
                                        "insert into idempotent_request as it (caller, key, fingerprint, started_at)"
                                                + " values (:caller, :key, :fingerprint, :now) on conflict (caller, key) do update set"
                                                + " fingerprint = excluded.fingerprint, started_at = excluded.started_at,"
                                                + " status = null, content_type = null, location = null, body = null"
                                                + " where it.started_at < :outdated"
                                                + " or (it.status is null and it.started_at < :abandoned"
                                                + " and it.fingerprint = excluded.fingerprint)"),
                                write)
                        .bind("fingerprint", fingerprint)
                        .bind("now", now)
                        .bind("outdated", now.minus(KEEP))
                        .bind("abandoned", now.minus(ABANDONED))
                        .execute()
                > 0;
    }

    private static Claim of(Handle handle, Write write, byte[] fingerprint) {
        return named(
                        handle.createQuery("select * from idempotent_request where caller = :caller and key = :key"),
                        write)
                .map((row, context) -> MessageDigest.isEqual(fingerprint, row.getBytes("fingerprint"))
                        ? before(row)
                        : new Claim.Taken())
                .findOne()
                // Forgotten between the two statements: whoever asks again has it.
                .orElseGet(Claim.Busy::new);
    }

    private static Claim before(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return row.wasNull()
                ? new Claim.Busy()
                : new Claim.Done(new Answer(
                        status, row.getString("content_type"), row.getString("location"), row.getString("body")));
    }

    @Override
    public void keep(Write write, Claim.Fresh claim, Answer answer) {
        jdbi.useHandle(handle -> named(
                        handle.createUpdate("update idempotent_request set status = :status, content_type = :type,"
                                + " location = :location, body = :body"
                                + " where caller = :caller and key = :key and started_at = :startedAt"),
                        write)
                .bind("startedAt", claim.startedAt())
                .bind("status", answer.status())
                .bind("type", answer.contentType())
                .bind("location", answer.location())
                .bind("body", answer.body())
                .execute());
    }

    @Override
    public void forget(Write write, Claim.Fresh claim) {
        jdbi.useHandle(handle -> named(
                        handle.createUpdate("delete from idempotent_request"
                                + " where caller = :caller and key = :key and started_at = :startedAt"),
                        write)
                .bind("startedAt", claim.startedAt())
                .execute());
    }

    @Override
    public int forgetOlderThan(Instant before) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("delete from idempotent_request where started_at < :before")
                        .bind("before", before)
                        .execute());
    }

    private static <S extends SqlStatement<S>> S named(S statement, Write write) {
        return statement.bind("caller", write.caller()).bind("key", write.key());
    }
}
