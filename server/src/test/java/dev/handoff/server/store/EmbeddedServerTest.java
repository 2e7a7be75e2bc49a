package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.access.Scope;
import dev.handoff.server.intake.Arrival;
import dev.handoff.server.intake.Inbox.Receipt;
import dev.handoff.server.ticket.TicketRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    @TempDir
    static Path temporary;

    private static Path directory = Path.of("");

    @BeforeAll
    static void makeACluster() throws IOException {
        directory = TestDatabase.directoryIn(temporary);
        open().close();
    }

    @Test
    void a_restart_keeps_everything() {
        try (Database database = open();
                PostgresInbox inbox = new PostgresInbox(database, Duration.ofSeconds(20))) {
            inbox.accept(arrival());
        }
        try (Database database = open();
                PostgresInbox inbox = new PostgresInbox(database, Duration.ofSeconds(20))) {
            assertThat(inbox.accept(arrival())).isEqualTo(Receipt.DUPLICATE);
            assertThat(new PostgresWorkQueue(database).backlog(NOW).waiting()).isEqualTo(1);
        }
    }

    @Test
    void it_flushes_to_disk_and_listens_to_this_machine_only() {
        try (Database database = open()) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "full_page_writes")).isEqualTo("on");
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void two_services_on_one_directory_are_told_apart() {
        try (Database first = open()) {
            assertThatThrownBy(() -> open())
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Another Handoff is using the data directory " + directory)
                    .hasMessageContaining("database.url");
            assertThat(setting(first, "fsync")).isEqualTo("on");
        }
        open().close();
    }

    @Test
    void a_command_beside_a_running_service_shares_its_server_and_leaves_it_running() {
        DatabaseSettings settings = DatabaseSettings.embedded(directory);
        try (Database service = open()) {
            try (Database command = Database.openBeside(settings)) {
                new PostgresTokens(command).create("ci", Scope.READ, NOW, null);
            }
            assertThat(new PostgresTokens(service).list()).hasSize(1);
        }
        try (Database command = Database.openBeside(settings)) {
            assertThat(new PostgresTokens(command).list()).hasSize(1);
        }
    }

    @Test
    void a_process_that_happens_to_have_the_dead_servers_pid_is_left_alone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    directory.resolve("cluster").resolve("postmaster.pid"),
                    stranger.pid() + "\n" + directory.resolve("cluster") + "\n1763280000\n5432\n");

            open().close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void the_data_is_for_its_owner_only() throws Exception {
        Path fresh = temporary.resolve("fresh");
        DataDirectory.claim(fresh).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rwx------");
    }

    @Test
    void nobody_connects_without_the_password() {
        try (Database database = open();
                Connection connection = database.dataSource().getConnection()) {
            String url = connection.getMetaData().getURL();

            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guessed"))
                    .hasMessageContaining("password authentication failed");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_directory_that_cannot_be_used_is_named_with_what_to_do() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "not a directory");

        assertThatThrownBy(() -> DataDirectory.claim(file.resolve("data")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("Cannot use the data directory " + file.resolve("data"))
                .hasMessageContaining("database.directory");
    }

    @Test
    void a_server_that_does_not_start_shows_its_own_reason() throws Exception {
        Path settings = directory.resolve("cluster").resolve("postgresql.conf");
        String good = Files.readString(settings);
        Files.writeString(settings, good + "shared_buffers = lots\n");
        try {
            assertThatThrownBy(EmbeddedServerTest::open)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Cannot start the embedded PostgreSQL in " + directory)
                    .hasMessageContaining("shared_buffers");
        } finally {
            Files.writeString(settings, good);
        }
        open().close();
    }

    @Test
    void a_cluster_that_was_never_finished_is_made_anew() throws Exception {
        try (DataDirectory crashed = DataDirectory.claim(temporary.resolve("crashed"))) {
            Files.createDirectories(crashed.emptyCluster().resolve("base"));

            assertThat(crashed.emptyCluster()).doesNotExist();
        }
    }

    @Test
    void a_server_that_cannot_be_reached_is_named_with_what_to_check() {
        assertThatThrownBy(() -> Database.open(
                        DatabaseSettings.at("jdbc:postgresql://127.0.0.1:1/handoff", "handoff", "s3cret")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/handoff")
                .hasMessageContaining("Check database.url")
                .hasMessageNotContaining("s3cret");
    }

    private static Database open() {
        return Database.open(DatabaseSettings.embedded(directory));
    }

    private static String setting(Database database, String name) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select current_setting(:name)")
                        .bind("name", name)
                        .mapTo(String.class)
                        .one());
    }

    private static Arrival arrival() {
        return new Arrival(new TicketRef("cloud", "10001"), "d-1", "jira:issue_updated", new byte[0], NOW, NOW);
    }
}
