package dev.handoff.eclipse.workbench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service itself with its embedded tracker, started as its users start it: the jar's command {@code demo}. */
final class RunningDemo implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path log;
    final int port = freePort();
    final int trackerPort = freePort();

    RunningDemo(Path folder) throws IOException {
        Path jar = Path.of("../../../server/target/handoff-server.jar")
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    jar + " is not there; build the server first (mvn verify builds it in order)");
        }
        log = folder.resolve("service.log");
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        jar.toString(),
                        "demo",
                        "--port",
                        "" + port,
                        "--admin-port",
                        "" + freePort(),
                        "--jira-port",
                        "" + trackerPort,
                        "--data",
                        folder.resolve("data").toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }

    /** The token printed behind a person's name. */
    String token(String person) throws Exception {
        return awaited(Pattern.compile(Pattern.quote(person) + ".*?(hoff_act_[0-9a-f]+)"));
    }

    /** Waits until a ticket was judged that is offered to somebody. */
    void judged() throws Exception {
        awaited(Pattern.compile("(UK->PL)"));
    }

    private String awaited(Pattern wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher found = wanted.matcher(Files.readString(log));
            if (found.find()) {
                return found.group(1);
            }
            process.waitFor(200, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("the service did not say " + wanted + ":\n" + Files.readString(log));
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
