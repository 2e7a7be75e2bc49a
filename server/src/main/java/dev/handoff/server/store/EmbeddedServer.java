package dev.handoff.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of our own, as a child process on 127.0.0.1, with its data kept in a directory. */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /** Long enough to replay the log of a busy service after a crash. */
    private static final Duration START = Duration.ofSeconds(60);

    private final DataDirectory directory;
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(DataDirectory directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    static EmbeddedServer start(Path path) {
        DataDirectory directory = DataDirectory.claim(path);
        try {
            OrphanPostmaster.stop(directory.cluster());
            EmbeddedServer server = new EmbeddedServer(directory, launch(directory));
            server.assertDurable();
            LOG.info("Embedded PostgreSQL runs on 127.0.0.1:{} with its data in {}", server.postgres.getPort(), path);
            return server;
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e instanceof DatabaseUnavailable known ? known : cannotStart(directory, e);
        }
    }

    private static EmbeddedPostgres launch(DataDirectory directory) throws IOException {
        directory.forgetLog();
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(directory.binaries().toFile())
                .setOutputRedirector(Redirect.appendTo(directory.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(directory.log().toFile()))
                .setPGStartupWait(START)
                .setLocaleConfig("locale", "C")
                // The library is made for tests and switches both off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("log_checkpoints", "off")
                .start();
    }

    /** An acknowledged webhook must survive a power cut, so a server that does not flush to disk is refused. */
    private void assertDurable() {
        String settings = "select current_setting('fsync') || current_setting('synchronous_commit')"
                + " || current_setting('full_page_writes')";
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(settings)) {
            if (!result.next() || !"ononon".equals(result.getString(1))) {
                throw new SQLException("fsync, synchronous_commit or full_page_writes is off");
            }
        } catch (SQLException e) {
            close();
            throw cannotStart(directory, e);
        }
    }

    private static DatabaseUnavailable cannotStart(DataDirectory directory, Exception e) {
        boolean root = "root".equals(System.getProperty("user.name"));
        String remedy = root && !LinuxUtils.isUnshareAvailable()
                ? "PostgreSQL refuses to run as root, and user namespaces are off here (unshare -U fails):"
                        + " run Handoff as another user, allow user namespaces, or set database.url to a PostgreSQL server."
                : "The reason is at the end of " + directory.log()
                        + ". Another way is to set database.url to a PostgreSQL" + " server.";
        return new DatabaseUnavailable(
                "Cannot start the embedded PostgreSQL in " + directory.root() + ": " + Database.rootMessage(e) + " "
                        + directory.lastLogLines() + remedy,
                e);
    }

    DatabaseSettings settings(int connections) {
        return new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "postgres",
                null,
                directory.root(),
                connections);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn(
                    "The embedded PostgreSQL in {} did not stop cleanly; it recovers at the next start",
                    directory.root(),
                    e);
        } finally {
            directory.close();
        }
    }
}
