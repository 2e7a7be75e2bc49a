package dev.handoff.eclipse.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs applications of an Equinox in a process of its own, and waits for them. */
record Equinox(Path launcher, Path home) {

    /** The headless one of the module {@code site}, with the p2 publisher and director. */
    static Equinox p2() {
        Path home = Path.of("../site/target/p2tool").toAbsolutePath().normalize();
        return new Equinox(home.resolve("launcher.jar"), home);
    }

    /** Beside the tests' own JVM, or the one that -Declipse.jdk names. */
    static String java() {
        return Path.of(System.getProperty("eclipse.jdk"), "bin", "java").toString();
    }

    /** @param arguments those of Eclipse: an application, and what it takes */
    void run(Path log, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(java(), "-jar", launcher.toString(), "-consoleLog", "-nosplash"));
        command.addAll(List.of("-data", "@none"));
        command.addAll(List.of(arguments));
        succeeds(command, home, log, Duration.ofMinutes(5));
    }

    static void succeeds(List<String> command, Path folder, Path log, Duration patience)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean done = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            assertTrue(done, () -> "after " + patience + " it still ran: " + command + "\n" + read(log));
            assertEquals(0, process.exitValue(), () -> command + "\n" + read(log));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return log + " cannot be read: " + e;
        }
    }
}
