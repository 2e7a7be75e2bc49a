package dev.handoff.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.sandbox.RecordedRequest;
import dev.handoff.server.sandbox.Sandbox;
import dev.handoff.server.sandbox.SandboxSettings;
import dev.handoff.server.store.DatabaseSettings;
import dev.handoff.server.store.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor} and {@code preview} against a look-alike of Jira, and {@code server} where it may not start. */
class TrackerCommandsTest {

    private static Sandbox jira;
    private static DatabaseSettings database;

    @TempDir
    Path directory;

    @BeforeAll
    static void open() {
        jira = Sandbox.start(SandboxSettings.inMemory());
        database = TestDatabase.freshSettings();
    }

    @AfterAll
    static void close() {
        jira.close();
    }

    @Test
    void nothing_stands_in_the_way_of_good_settings() throws IOException {
        Terminal doctor = Terminal.type("doctor", settings("handoff", ""));

        assertThat(doctor.out())
                .anyMatch(it -> it.startsWith("ok       tracker firm, credentials: signed in as Handoff"))
                .anyMatch(it -> it.startsWith("ok       tracker firm, project QUO"))
                .anyMatch(it -> it.startsWith("ok       database"))
                .contains("ok       learning: no item is muted")
                .contains("ok       audit: 0 entries, each following the one before")
                .contains("ok       tracker firm, questions: Jira notifies those whom our comment addresses")
                .anyMatch(it -> it.matches("ok       links of the library: 0 work, .* not looked at yet"))
                .endsWith("Nothing stands in the way.");
        assertThat(doctor.exitCode()).isZero();
    }

    @Test
    void a_wrong_token_is_a_problem_of_the_credentials_and_not_of_the_address() throws IOException {
        Terminal doctor = Terminal.type("doctor", settings("wrong", ""));

        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.out())
                .anyMatch(it -> it.startsWith("ok       tracker firm, address"))
                .anyMatch(it -> it.startsWith("problem  tracker firm, credentials"))
                .endsWith("1 to mend.");
        assertThat(doctor.errors()).isEmpty();
    }

    @Test
    void a_project_that_is_not_there_is_a_problem() throws IOException {
        Terminal doctor = Terminal.type("doctor", settings("handoff", "    projects: [QUO, NOPE]\n"));

        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.out()).anyMatch(it -> it.startsWith("problem  tracker firm, project NOPE"));
    }

    @Test
    void a_gate_that_moves_back_is_told_whether_it_can() throws IOException {
        Terminal doctor = Terminal.type(
                "doctor",
                settings(
                        "handoff",
                        "    projects: [QUO]\nadvice: {gate: {enabled: true, moveBack:"
                                + " [{projects: [QUO], to: to do}, {projects: [QUO], to: Nowhere}]}}\n"));

        assertThat(doctor.out())
                .contains("ok       tracker firm, gate of QUO: may move tickets back to to do")
                .contains("warning  tracker firm, gate of QUO: there is no status \"Nowhere\"; it is taken for the name"
                        + " of a transition");
    }

    @Test
    void who_edits_on_data_center_without_mail_notifies_nobody_and_is_told_so() throws IOException {
        Terminal doctor = Terminal.type("doctor", settings("handoff", "    type: dc\n"));

        assertThat(doctor.out())
                .anyMatch(it -> it.startsWith(
                        "warning  tracker firm, questions: Data Center cannot be told to notify of an edited comment,"
                                + " and no mail is configured"));
    }

    @Test
    void an_expired_token_is_a_problem_and_a_missing_secret_a_warning() throws IOException {
        Terminal doctor = Terminal.type("doctor", settings("handoff", "    tokenExpires: 2020-01-01\n"));

        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.out())
                .anyMatch(it -> it.startsWith("problem  tracker firm, token: expired on 2020-01-01"))
                .anyMatch(it -> it.startsWith("warning  tracker firm, webhook: no secret"));
    }

    @Test
    void a_preview_prints_what_would_be_written_and_writes_nothing() throws IOException {
        jira.forgetRequests();

        Terminal preview = Terminal.type("preview", settings("handoff", ""), "--jql", "key in (QUO-204, QUO-233)");

        assertThat(preview.exitCode()).isZero();
        assertThat(preview.out())
                .anyMatch(it -> it.contains("QUO-204"))
                .anyMatch(it -> it.startsWith("QUO-233: nothing to write; "))
                .endsWith("2 tickets read, 1 would be written to; nothing was written.");
        assertThat(jira.requests())
                .isNotEmpty()
                .filteredOn(RecordedRequest::writes)
                .allMatch(it -> it.path().contains("search"));
    }

    @Test
    void a_query_that_jira_refuses_is_one_line() throws IOException {
        Terminal preview = Terminal.type("preview", settings("handoff", ""), "--jql", "projct = QUO");

        assertThat(preview.exitCode()).isEqualTo(1);
        assertThat(preview.errors()).singleElement().asString().contains("projct");
    }

    @Test
    void without_a_tracker_the_server_says_how_to_configure_one() {
        Terminal server = Terminal.type("server");

        assertThat(server.exitCode()).isEqualTo(2);
        assertThat(server.errors()).singleElement().asString().contains("trackers", "config.yml", "demo");
    }

    @Test
    void a_port_in_use_is_one_line_that_names_it() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String connectors =
                    "server:\n  applicationConnectors: [{type: http, port: " + other.getLocalPort() + "}]\n";

            Terminal server = Terminal.type("server", settings("handoff", connectors));

            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.errors())
                    .singleElement()
                    .asString()
                    .contains("port " + other.getLocalPort(), "server.applicationConnectors");
        }
    }

    @Test
    void the_demo_names_the_option_of_a_port_in_use() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String taken = String.valueOf(other.getLocalPort());

            Terminal demo = Terminal.type("demo", "--port", "0", "--admin-port", "0", "--jira-port", taken);

            assertThat(demo.exitCode()).isEqualTo(1);
            assertThat(demo.errors()).singleElement().asString().contains("port " + taken, "--jira-port");
        }
    }

    @Test
    void every_command_explains_itself() {
        for (String command : List.of("server", "demo", "check", "preview", "doctor")) {
            Terminal help = Terminal.type(command, "--help");

            assertThat(help.exitCode()).as(command).isZero();
            assertThat(help.out()).as(command).first().asString().contains("usage:", command);
        }
    }

    /** @param more lines of the tracker's entry, then other sections */
    private String settings(String token, String more) throws IOException {
        String projects = more.contains("projects") ? "" : "    projects: [QUO]\n";
        String tracker = """
            database: {url: '%s', user: '%s', password: '%s'}
            trackers:
              - name: firm
                url: %s
                user: handoff
                token: %s
            """.formatted(
                        Objects.requireNonNullElse(database.url(), ""),
                        Objects.requireNonNullElse(database.user(), ""),
                        Objects.requireNonNullElse(database.password(), ""),
                        jira.address(),
                        token);
        return Files.writeString(directory.resolve("config.yml"), tracker + projects + more)
                .toString();
    }
}
