package dev.handoff.server.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the service keeps its memory.
 *
 * @param url JDBC address of a PostgreSQL server that any number of replicas share, for example {@code
 *     jdbc:postgresql://db.example:5432/handoff}; null or blank starts an embedded one
 * @param user only used with {@code url}; null leaves it to the driver
 * @param password only used with {@code url}
 * @param directory data directory of the embedded server; kept when the service stops
 * @param connections size of the connection pool
 */
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        Path directory,
        int connections) {

    public static final int CONNECTIONS = 10;

    public static DatabaseSettings embedded(Path directory) {
        return new DatabaseSettings(null, null, null, directory, CONNECTIONS);
    }

    public static DatabaseSettings at(String url, @Nullable String user, @Nullable String password) {
        return new DatabaseSettings(url, user, password, Path.of("data"), CONNECTIONS);
    }

    DatabaseSettings withConnections(int some) {
        return new DatabaseSettings(url, user, password, directory, some);
    }

    boolean isEmbedded() {
        return url == null || url.isBlank();
    }

    @Override
    public String toString() {
        return isEmbedded() ? "embedded PostgreSQL in " + directory.toAbsolutePath() : "PostgreSQL at " + url;
    }
}
