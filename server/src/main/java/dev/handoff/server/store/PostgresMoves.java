package dev.handoff.server.store;

import dev.handoff.server.gate.Moves;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Moves of the last hours, shared by all replicas; older ones go when new ones come. */
public final class PostgresMoves implements Moves {

    private static final Duration KEEP = Duration.ofDays(1);

    private final Jdbi jdbi;

    public PostgresMoves(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public Instant note(Move move, Instant now) {
        return jdbi.inTransaction(handle -> {
            boolean fresh = of(
                                    move,
                                    handle.createUpdate(
                                            "insert into status_move (tracker, ticket_id, person, at, seen_at) values"
                                                    + " (:tracker, :ticket, :person, :at, :now) on conflict do nothing"))
                            .bind("at", move.at())
                            .bind("now", now)
                            .execute()
                    > 0;
            if (fresh) {
                forget(handle, now.minus(KEEP));
            }
            return fresh ? now : seen(handle, move).orElse(now);
        });
    }

    private static Optional<Instant> seen(Handle handle, Move move) {
        return of(
                        move,
                        handle.createQuery("select seen_at from status_move where tracker = :tracker"
                                + " and ticket_id = :ticket and person = :person and at = :at"))
                .bind("at", move.at())
                .mapTo(Instant.class)
                .findOne();
    }

    private static void forget(Handle handle, Instant before) {
        handle.createUpdate("delete from status_move where seen_at < :before")
                .bind("before", before)
                .execute();
    }

    @Override
    public boolean isOneOfMany(Move move, Duration within) {
        return jdbi.withHandle(handle -> of(
                        move,
                        handle.createQuery("select exists (select 1 from status_move where tracker = :tracker"
                                + " and person = :person and ticket_id <> :ticket and at between :from and :to)"))
                .bind("from", move.at().minus(within))
                .bind("to", move.at().plus(within))
                .mapTo(Boolean.class)
                .one());
    }

    private static <S extends SqlStatement<S>> S of(Move move, S statement) {
        return statement
                .bind("tracker", move.ticket().tracker())
                .bind("ticket", move.ticket().idOrKey())
                .bind("person", move.person());
    }
}
