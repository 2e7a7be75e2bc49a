package dev.handoff.eclipse.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Starts the Eclipse assembled in target/eclipse under X, and the service; the tests inside that Eclipse must be green. */
class WorkbenchIT {

    private static final int TESTS = 7;

    @Test
    void tests_inside_the_workbench_pass() throws Exception {
        List<String> command = display();
        Path home = Path.of("target/eclipse").toAbsolutePath();
        Path out = Files.createDirectories(Eclipse.fresh(Path.of("target/workbench-tests").toAbsolutePath()));
        Path launcher = Eclipse.assemble(home);
        Files.writeString(out.resolve("password"), "a master password of the tests");
        try (RunningDemo service = new RunningDemo(out)) {
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-Duser.language=en",
                    "-Dhandoff.test.out=" + out,
                    "-Dhandoff.test.server=http://127.0.0.1:" + service.port,
                    "-Dhandoff.test.jira=http://127.0.0.1:" + service.trackerPort,
                    "-Dhandoff.test.lead=" + service.token("Gemma Ashworth"),
                    "-Dhandoff.test.engineer=" + service.token("Kamil Wrona")));
            service.judged();
            command.addAll(List.of(
                    "-jar",
                    launcher.toString(),
                    "-consoleLog",
                    "-nosplash",
                    "-clean",
                    "-application",
                    "handoff-eclipse-tests.app",
                    "-data",
                    out.resolve("workspace").toString(),
                    "-eclipse.keyring",
                    out.resolve("keyring").toString(),
                    "-eclipse.password",
                    out.resolve("password").toString()));
            passes(command, home, out);
        }
        Matcher count = Pattern.compile("tests=\"(\\d+)\"")
                .matcher(Files.readString(out.resolve("TEST-junit-jupiter.xml")));
        assertTrue(count.find(), "no report");
        assertEquals(TESTS, Integer.parseInt(count.group(1)));
    }

    private static void passes(List<String> command, Path home, Path out) throws Exception {
        Process eclipse = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("eclipse.log").toFile())
                .start();
        boolean done = eclipse.waitFor(300, TimeUnit.SECONDS);
        if (!done) {
            eclipse.descendants().forEach(ProcessHandle::destroyForcibly);
        }
        eclipse.destroyForcibly();
        String log = Files.readString(out.resolve("eclipse.log"));
        assertTrue(done, "the workbench did not end in time\n" + log);
        assertEquals(0, eclipse.exitValue(), log);
    }

    /** Under a virtual screen where there is none. */
    private static List<String> display() {
        if (System.getenv("DISPLAY") != null) {
            return new ArrayList<>();
        }
        boolean xvfb = Pattern.compile(":")
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "xvfb-run")));
        String absent = "there is no display, and xvfb-run is not installed (apt-get install xvfb xauth libgtk-3-0)";
        assertTrue(xvfb || !Boolean.getBoolean("require.tools"), absent);
        Assumptions.assumeTrue(xvfb, absent);
        return new ArrayList<>(List.of("xvfb-run", "-a", "-s", "-screen 0 1280x900x24"));
    }
}
