package dev.handoff.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** An open, migrated database. Closing it closes the pool and stops the embedded server, if there is one; the data stays. */
public final class Database implements AutoCloseable {

    private static final String MIGRATIONS = "classpath:dev/handoff/server/store/migration";

    /** Shorter than a webhook may wait: a database that is away must turn into 503, not into a pile of waiting requests. */
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(4);

    private static final int FEW = 2;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final @Nullable EmbeddedServer server;

    private Database(HikariDataSource pool, @Nullable EmbeddedServer server) {
        this.pool = pool;
        this.server = server;
        this.jdbi = Jdbi.create(pool);
        jdbi.registerArrayType(Instant.class, "timestamptz");
    }

    /**
     * Opens what the settings name, starting an embedded server where they name none, and migrates it.
     *
     * @throws DatabaseUnavailable when it cannot be reached, started or migrated
     */
    public static Database open(DatabaseSettings settings) {
        if (!settings.isEmbedded()) {
            return connect(settings, null);
        }
        EmbeddedServer server = EmbeddedServer.start(settings.directory());
        try {
            return connect(server.settings(settings.connections()), server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Opens what the settings name, beside a service that may be running: where that one holds the embedded server, it is
     * shared, and its tables are taken as they are.
     *
     * @throws DatabaseUnavailable when it cannot be reached or started
     */
    public static Database openBeside(DatabaseSettings settings) {
        try {
            return open(settings);
        } catch (DatabaseUnavailable.InUse running) {
            return new Database(pool(EmbeddedServer.running(settings.withConnections(FEW))), null);
        }
    }

    private static Database connect(DatabaseSettings settings, @Nullable EmbeddedServer server) {
        HikariDataSource pool = pool(settings);
        try {
            migrate(pool, settings);
            return new Database(pool, server);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setPoolName("database");
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        config.addDataSourceProperty("ApplicationName", "handoff");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new DatabaseUnavailable(
                    "Cannot connect to " + settings + ": " + rootMessage(e)
                            + ". Check database.url, user and password, and that the server runs.",
                    e);
        }
    }

    private static void migrate(DataSource pool, DatabaseSettings settings) {
        try {
            Flyway.configure().dataSource(pool).locations(MIGRATIONS).load().migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailable(
                    "Cannot bring the tables of " + settings + " up to date: " + rootMessage(e)
                            + ". The user needs the right to create tables; a newer Handoff may have been here before.",
                    e);
        }
    }

    static String rootMessage(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null || cause == e ? String.valueOf(e.getMessage()).strip() : rootMessage(cause);
    }

    public DataSource dataSource() {
        return pool;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        pool.close();
        if (server != null) {
            server.close();
        }
    }
}
