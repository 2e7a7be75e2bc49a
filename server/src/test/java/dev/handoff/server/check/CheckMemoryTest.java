package dev.handoff.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} as a firm runs it over its whole tracker, in a process with less memory than the file would need. */
class CheckMemoryTest {

    private static final String HEAP = "-Xmx96m";
    /** What is held at a time grows with the cores, not with the file. */
    private static final String CORES = "-XX:ActiveProcessorCount=2";

    private static final int TICKETS = 2_325;
    /** What Jira sends beside the text of a ticket. */
    private static final int NOISE = 50_000;

    @TempDir
    Path folder;

    @Test
    void a_file_larger_than_the_heap_is_judged_to_its_end() throws Exception {
        Path tickets = tickets();
        Path judged = folder.resolve("judged.ndjson");
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        CORES,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.handoff.server.HandoffServer",
                        "check",
                        "--tickets",
                        tickets.toString())
                .redirectOutput(judged.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();

        assertThat(check.waitFor()).as(() -> read(folder.resolve("errors.txt"))).isZero();

        assertThat(Files.size(tickets)).isGreaterThan(105_000_000);
        try (Stream<String> lines = Files.lines(judged)) {
            assertThat(lines).hasSize(TICKETS).last().asString().contains("\"ABC-" + TICKETS + "\"");
        }
    }

    private Path tickets() throws IOException {
        Path file = folder.resolve("tickets.ndjson");
        String noise = "x".repeat(NOISE);
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int i = 1; i <= TICKETS; i++) {
                out.write("{\"key\":\"ABC-" + i + "\",\"renderedFields\":{\"description\":\"" + noise
                        + "\"},\"fields\":{\"issuetype\":{\"name\":\"Story\"},\"summary\":\"Renewal letter " + i
                        + "\",\"description\":\"*Who:* home policyholders with a claim\"}}\n");
            }
        }
        return file;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
