package dev.handoff.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An empty, migrated database for each test, on one embedded server for all tests of this JVM. It is the same one, emptied:
 * a database of its own for each test is thousands of files to make and to delete.
 */
public final class TestDatabase {

    private static final int CONNECTIONS = 6;
    private static final EmbeddedServer SERVER = start();

    private TestDatabase() {}

    public static Database fresh() {
        return Database.open(freshSettings());
    }

    /** Several databases opened on the same settings are the replicas of one service. */
    public static DatabaseSettings freshSettings() {
        execute("set session_replication_role = replica; truncate inbox, work, dead_letter, ticket_seen, sweep_cursor,"
                + " tracker_state, assessment, dismissal, asked, mute_change, link, link_citation, ticket_latest, ticket_entry,"
                + " webhook_event, webhook_delivery, webhook_subscriber, api_token, web_session, oidc_departure,"
                + " idempotent_request, handoff_event,"
                + " handoff_told, handoff_state, question_state, audit, audit_head, scheduled_tasks,"
                + " ticket_shape, handoff_fact, fact_due, weekly_report, report_trouble,"
                + " ticket_memory, ticket_answer restart identity");
        return SERVER.settings(CONNECTIONS);
    }

    /** A new data directory that takes PostgreSQL's programs from where an earlier test unpacked them. */
    static Path directoryIn(Path parent) throws IOException {
        Path directory = Files.createDirectories(parent.resolve("data"));
        Path binaries = Files.createDirectories(Path.of("target", "postgresql").toAbsolutePath());
        Files.createSymbolicLink(directory.resolve("binaries"), binaries);
        return directory;
    }

    private static void execute(String sql) {
        DatabaseSettings server = SERVER.settings(1);
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedServer start() {
        try {
            Path parent = Files.createTempDirectory("handoff-test-store");
            EmbeddedServer server = EmbeddedServer.start(directoryIn(parent));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, parent)));
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static {
        Database.open(SERVER.settings(CONNECTIONS)).close();
    }

    private static void stop(EmbeddedServer server, Path directory) {
        server.abandon();
        delete(directory);
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
