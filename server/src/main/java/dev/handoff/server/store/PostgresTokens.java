package dev.handoff.server.store;

import dev.handoff.server.access.Scope;
import dev.handoff.server.access.Token;
import dev.handoff.server.access.Tokens;
import dev.handoff.server.audit.By;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Tokens as a table. */
public final class PostgresTokens implements Tokens {

    private static final Duration COARSE = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final By by;

    /** For the service itself. */
    public PostgresTokens(Database database) {
        this(database, By.SERVICE);
    }

    /** @param by who makes and revokes tokens here, for the audit */
    public PostgresTokens(Database database, By by) {
        this.jdbi = database.jdbi();
        this.by = by;
    }

    @Override
    public Token create(
            String name, Scope scope, byte[] digest, Instant now, @Nullable Instant expires, @Nullable String person) {
        return jdbi.inTransaction(handle -> {
            Token token = handle.createQuery(
                            "insert into api_token (name, scope, digest, created_at, expires_at, person)"
                                    + " values (:name, :scope, :digest, :now, :expires, :person) returning *")
                    .bind("name", name)
                    .bind("scope", scope.word())
                    .bind("digest", digest)
                    .bind("now", now)
                    .bind("expires", expires)
                    .bind("person", person)
                    .map(PostgresTokens::token)
                    .one();
            enter(handle, "token.created", token, now);
            return token;
        });
    }

    private void enter(Handle handle, String what, Token token, Instant now) {
        String until = token.expires() == null ? "until revoked" : "until " + token.expires();
        String why = "\"" + token.name() + "\", scope " + token.scope().word() + ", holds " + until
                + (token.person() == null ? "" : ", acts as " + token.person());
        AuditTrail.enter(handle, List.of(by.did(what, "token:" + token.id(), why, now)));
    }

    /** The index compares digests, of which a guesser can choose no byte; what it finds is compared in constant time again. */
    @Override
    public Optional<Token> find(byte[] digest) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from api_token where digest = :digest")
                .bind("digest", digest)
                .map((row, context) -> MessageDigest.isEqual(digest, row.getBytes("digest"))
                        ? Optional.of(token(row, context))
                        : Optional.<Token>empty())
                .findOne()
                .flatMap(found -> found));
    }

    @Override
    public List<Token> list() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from api_token order by id desc")
                .map(PostgresTokens::token)
                .list());
    }

    @Override
    public boolean revoke(long id, Instant now) {
        return jdbi.inTransaction(handle -> {
            Optional<Token> revoked = handle.createQuery(
                            "update api_token set revoked_at = :now where id = :id and revoked_at is null returning *")
                    .bind("id", id)
                    .bind("now", now)
                    .map(PostgresTokens::token)
                    .findOne();
            revoked.ifPresent(token -> enter(handle, "token.revoked", token, now));
            return revoked.isPresent();
        });
    }

    @Override
    public void used(long id, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("update api_token set last_used_at = :now where id = :id"
                        + " and (last_used_at is null or last_used_at < :before)")
                .bind("id", id)
                .bind("now", now)
                .bind("before", now.minus(COARSE))
                .execute());
    }

    private static Token token(ResultSet row, StatementContext context) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getString("name"),
                Scope.of(row.getString("scope")).orElseThrow(),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")),
                row.getString("person"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
