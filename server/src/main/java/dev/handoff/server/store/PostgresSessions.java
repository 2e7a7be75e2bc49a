package dev.handoff.server.store;

import dev.handoff.server.access.Caller;
import dev.handoff.server.access.Scope;
import dev.handoff.server.access.Session;
import dev.handoff.server.access.Sessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Sessions as a table. */
public final class PostgresSessions implements Sessions {

    private final Jdbi jdbi;

    public PostgresSessions(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public void keep(byte[] digest, Session session) {
        jdbi.useHandle(
                handle -> handle.createUpdate("insert into web_session (digest, caller, name, scope, email, token,"
                                + " created_at, expires_at) values (:digest, :caller, :name, :scope, :email, :token, :created,"
                                + " :expires)")
                        .bind("digest", digest)
                        .bind("caller", session.caller().id())
                        .bind("name", session.caller().name())
                        .bind("scope", session.caller().scope().word())
                        .bind("email", session.caller().email())
                        .bind("token", session.token())
                        .bind("created", session.created())
                        .bind("expires", session.expires())
                        .execute());
    }

    @Override
    public Optional<Session> find(byte[] digest, Instant now) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from web_session where digest = :digest and expires_at > :now")
                        .bind("digest", digest)
                        .bind("now", now)
                        .map(PostgresSessions::session)
                        .findOne());
    }

    private static Session session(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                new Caller(
                        row.getString("caller"),
                        row.getString("name"),
                        Scope.of(row.getString("scope")).orElseThrow(),
                        row.getString("email")),
                row.getString("token"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    @Override
    public void end(byte[] digest) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from web_session where digest = :digest")
                .bind("digest", digest)
                .execute());
    }

    @Override
    public int forgetExpired(Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from web_session where expires_at <= :now")
                .bind("now", now)
                .execute());
    }
}
