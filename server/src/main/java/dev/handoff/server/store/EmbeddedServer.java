package dev.handoff.server.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of our own, as a child process on 127.0.0.1, with its data kept in a directory. */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String USER = "postgres";

    /** Seconds; long enough to replay the log of a busy service after a crash. */
    private static final String START = "120";

    private static final String STOP = "30";

    /** Of postmaster.pid: pid, directory, start, port, as PostgreSQL's miscadmin.h lays it out. */
    private static final int PORT_LINE = 3;

    private final DataDirectory directory;
    private final PostgresBinaries binaries;
    private final int port;

    private EmbeddedServer(DataDirectory directory, PostgresBinaries binaries, int port) {
        this.directory = directory;
        this.binaries = binaries;
        this.port = port;
    }

    static EmbeddedServer start(Path path) {
        DataDirectory directory = DataDirectory.claim(path);
        try {
            OrphanPostmaster.stop(directory.cluster());
            directory.forgetLog();
            EmbeddedServer server =
                    new EmbeddedServer(directory, PostgresBinaries.in(directory.binaries()), freePort());
            server.launch();
            server.assertDurable();
            LOG.info("Embedded PostgreSQL runs on 127.0.0.1:{} with its data in {}", server.port, directory.root());
            return server;
        } catch (IOException | SQLException e) {
            directory.close();
            throw cannotStart(directory, e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * How to reach the server that another Handoff runs on this directory.
     *
     * @throws DatabaseUnavailable when it has not come up, or is another user's
     */
    static DatabaseSettings running(DatabaseSettings settings) {
        Path root = settings.directory().toAbsolutePath().normalize();
        Path pid = root.resolve("cluster").resolve("postmaster.pid");
        try {
            int runsOn = Integer.parseInt(Files.readAllLines(pid).get(PORT_LINE).strip());
            return at(runsOn, DataDirectory.password(root), root, settings.connections());
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new DatabaseUnavailable(
                    "Another Handoff is starting or stopping on the data directory " + root + " (" + pid
                            + " tells no port yet). Try again in a few seconds.",
                    e);
        }
    }

    private void launch() throws IOException {
        if (!Files.exists(directory.cluster())) {
            initialise();
        }
        control("-w", "-t", START, "-l", directory.log().toString(), "-o", options(), "start");
    }

    /** Under another name first: a half-made cluster left by a crash must not be taken for a whole one. */
    private void initialise() throws IOException {
        Path unfinished = directory.emptyCluster();
        binaries.run(
                directory.log(),
                "initdb",
                List.of(
                        "--auth=scram-sha-256",
                        "--pwfile=" + directory.newPassword(),
                        "--username=" + USER,
                        "--encoding=UTF8",
                        "--locale=C",
                        "--pgdata=" + unfinished));
        Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** On the command line, where they win over every file: durable, and reachable from this machine only. */
    private String options() {
        return String.join(
                " ",
                "-p " + port,
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c max_connections=60",
                "-c timezone=UTC",
                "-c log_checkpoints=off");
    }

    private void control(String... arguments) throws IOException {
        List<String> all =
                new java.util.ArrayList<>(List.of("-D", directory.cluster().toString()));
        all.addAll(List.of(arguments));
        binaries.run(directory.log(), "pg_ctl", all);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** An acknowledged webhook must survive a power cut, so a server that does not flush to disk is refused. */
    private void assertDurable() throws IOException, SQLException {
        DatabaseSettings settings = settings(1);
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select current_setting('fsync') || ' '"
                        + " || current_setting('synchronous_commit') || ' ' || current_setting('full_page_writes')")) {
            if (!result.next() || !"on on on".equals(result.getString(1))) {
                throw new SQLException("it would not flush to disk (fsync, synchronous_commit, full_page_writes)");
            }
        } catch (SQLException e) {
            control("-m", "fast", "-w", "-t", STOP, "stop");
            throw e;
        }
    }

    private static DatabaseUnavailable cannotStart(DataDirectory directory, Exception e) {
        String remedy = PostgresBinaries.refuseToRunAsRoot()
                ? "PostgreSQL refuses to run as root, and user namespaces are off here (unshare -U fails): run Handoff"
                        + " as another user, allow user namespaces, or set database.url to a PostgreSQL server."
                : "More is in " + directory.log() + ". Another way is to set database.url to a PostgreSQL server.";
        return new DatabaseUnavailable(
                "Cannot start the embedded PostgreSQL in " + directory.root() + ": " + Database.rootMessage(e) + ". "
                        + directory.reasonsInLog() + remedy,
                e);
    }

    DatabaseSettings settings(int connections) {
        return at(port, directory.password(), directory.root(), connections);
    }

    private static DatabaseSettings at(int port, String password, Path root, int connections) {
        return new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password, root, connections);
    }

    @Override
    public void close() {
        stop("fast");
    }

    /** Stops without writing anything back: for data that nobody needs again. */
    void abandon() {
        stop("immediate");
    }

    private void stop(String mode) {
        try {
            control("-m", mode, "-w", "-t", STOP, "stop");
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
