package dev.handoff.server.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived its service: after {@code kill -9} of the JVM the postmaster runs on and keeps the data
 * directory locked. Whoever calls this holds the claim on the directory, so no living service needs that server.
 *
 * <p>The pid in {@code postmaster.pid} may meanwhile belong to somebody else (after a reboot, or in a fresh container), so a
 * process is only stopped when it is a {@code postgres} that was started for this very directory.
 */
final class OrphanPostmaster {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanPostmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private OrphanPostmaster() {}

    static void stop(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Optional<ProcessHandle> orphan = process(lines).filter(process -> isPostmasterOf(process, cluster));
        if (orphan.isPresent()) {
            LOG.warn(
                    "Stopping the PostgreSQL (pid {}) that a killed Handoff left in {}",
                    orphan.get().pid(),
                    cluster);
            stop(orphan.get());
        }
        // Left by a dead server, or naming a stranger: PostgreSQL would refuse to start beside it.
        Files.deleteIfExists(file);
    }

    private static Optional<ProcessHandle> process(List<String> lines) {
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostmasterOf(ProcessHandle process, Path cluster) {
        ProcessHandle.Info info = process.info();
        return info.command().filter(OrphanPostmaster::isPostgres).isPresent()
                && info.arguments()
                        .map(arguments -> List.of(arguments).contains(cluster.toString()))
                        .orElse(false);
    }

    private static boolean isPostgres(String command) {
        Path name = Path.of(command).getFileName();
        return name != null && name.toString().startsWith("postgres");
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Waiting for PostgreSQL (pid " + process.pid() + ") to stop failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL to stop", e);
        }
    }
}
