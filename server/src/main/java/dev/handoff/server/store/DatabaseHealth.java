package dev.handoff.server.store;

import com.codahale.metrics.health.HealthCheck;
import org.jdbi.v3.core.JdbiException;

/** Does the database answer? */
public final class DatabaseHealth extends HealthCheck {

    private final Database database;

    public DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    protected Result check() {
        try {
            database.jdbi()
                    .useHandle(handle ->
                            handle.createQuery("select 1").mapTo(Integer.class).one());
            return Result.healthy();
        } catch (JdbiException e) {
            return Result.unhealthy("The database does not answer: %s", Database.rootMessage(e));
        }
    }
}
