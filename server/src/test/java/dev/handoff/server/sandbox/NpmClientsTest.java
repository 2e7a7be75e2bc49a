package dev.handoff.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.RequiredTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients written by others, for the real Jira, work on the sandbox unmodified. */
class NpmClientsTest {

    private static final Path SOURCE = Path.of("src/test/resources/sandbox/npm");
    private static final Path WORK = Path.of("target/sandbox-npm");

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void independent_clients_of_cloud_and_data_center_work_unmodified() throws Exception {
        RequiredTools.require("node", "npm");
        Files.createDirectories(WORK);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "clients.mjs")) {
            Files.copy(SOURCE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Run install = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        assertThat(install.status()).as(install.output()).isZero();
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory())) {
            Run clients = run("node", "clients.mjs", sandbox.address().toString());
            assertThat(clients.status()).as(clients.output()).isZero();
            assertThat(clients.output()).contains("14 steps done");
        }
    }

    private record Run(int status, String output) {}

    private static Run run(String... command) {
        try {
            Path output = WORK.resolve(command[0] + ".log");
            Process process = new ProcessBuilder(command)
                    .directory(WORK.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int status = process.waitFor();
            return new Run(status, Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
