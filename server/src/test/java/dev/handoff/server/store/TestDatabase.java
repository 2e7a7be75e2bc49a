package dev.handoff.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A fresh database for each test on one embedded server for all tests of this JVM. */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedServer SERVER = start();

    private TestDatabase() {}

    public static Database fresh() {
        return Database.open(freshSettings());
    }

    /** Several databases opened on the same settings are the replicas of one service. */
    public static DatabaseSettings freshSettings() {
        String name = "test_" + NUMBER.incrementAndGet();
        DatabaseSettings server = SERVER.settings(6);
        try (Database admin = Database.open(server);
                Connection connection = admin.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = String.valueOf(server.url()).replaceFirst("/postgres$", "/" + name);
        return new DatabaseSettings(url, server.user(), server.password(), server.directory(), 6);
    }

    private static EmbeddedServer start() {
        try {
            Path directory = Files.createTempDirectory("handoff-test-store");
            EmbeddedServer server = EmbeddedServer.start(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory)));
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(EmbeddedServer server, Path directory) {
        server.close();
        delete(directory);
    }

    public static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
