package dev.handoff.eclipse.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Installs what the build made into a fresh Eclipse, starts that beside the real service, and expects the tests inside it to pass. Their
 * classes are in the module {@code tests}; what they and Eclipse say, and their pictures, are in {@code target/workbench-tests}.
 */
class WorkbenchIT {

    private static final Path OUT = Path.of("target/workbench-tests").toAbsolutePath();

    private static FreshEclipse fresh;
    private static RunningDemo service;

    @BeforeAll
    static void prepare() throws Exception {
        VirtualScreen.isThere();
        Files.createDirectories(FreshEclipse.fresh(OUT));
        service = new RunningDemo(OUT);
        fresh = FreshEclipse.of(
                Path.of("target/platform").toAbsolutePath(),
                Path.of("target/eclipse").toAbsolutePath(),
                OUT);
        service.judged();
    }

    @AfterAll
    static void close() throws Exception {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void installed_from_the_site_it_walks_the_whole_loop() throws Exception {
        FreshEclipse eclipse = fresh.copy(Path.of("target/eclipse-site").toAbsolutePath());
        eclipse.install(built("site/target", "handoff-eclipse-site-.*\\.zip"));

        passes(eclipse, "loop", "LoopTest,ComfortTest", 20);
    }

    /** Put there as the README tells, and in the other looks: dark, and in Polish. */
    @Test
    void dropped_into_dropins_it_is_readable_in_the_dark_and_in_polish() throws Exception {
        FreshEclipse eclipse = fresh.copy(Path.of("target/eclipse-dropins").toAbsolutePath());
        eclipse.drop(built("plugin/target", "dev.handoff.eclipse-.*\\.jar"));
        Path settings = OUT.resolve("dark/workspace/.metadata/.plugins/org.eclipse.core.runtime/.settings");
        Files.writeString(
                Files.createDirectories(settings).resolve("org.eclipse.e4.ui.css.swt.theme.prefs"),
                "eclipse.preferences.version=1\nthemeid=org.eclipse.e4.ui.css.theme.e4_dark\n");

        passes(eclipse, "dark", "LooksTest", 2, "-nl", "pl");
    }

    private static void passes(FreshEclipse eclipse, String name, String tests, int expected, String... arguments)
            throws Exception {
        eclipse.drop(built("tests/target", "handoff-eclipse-tests-.*\\.jar"));
        Path out = Files.createDirectories(OUT.resolve(name));
        Files.writeString(out.resolve("password"), "a master password of the tests");
        List<String> command = new ArrayList<>(VirtualScreen.command());
        command.addAll(List.of(
                Equinox.java(),
                // Where the engineer of the tests sits, and so whose clocks the view shows.
                "-Duser.timezone=Europe/Warsaw",
                "-Dhandoff.test.out=" + out,
                "-Dhandoff.test.classes=" + tests,
                "-Dhandoff.test.server=http://127.0.0.1:" + service.port,
                "-Dhandoff.test.jira=http://127.0.0.1:" + service.trackerPort,
                "-Dhandoff.test.lead=" + service.token("Gemma Ashworth"),
                "-Dhandoff.test.engineer=" + service.token("Kamil Wrona"),
                "-jar",
                eclipse.launcher().toString(),
                "-consoleLog",
                "-nosplash",
                "-application",
                "handoff-eclipse-tests.app",
                "-data",
                out.resolve("workspace").toString(),
                "-eclipse.keyring",
                out.resolve("keyring").toString(),
                "-eclipse.password",
                out.resolve("password").toString()));
        command.addAll(Arrays.asList(arguments));
        Equinox.succeeds(command, eclipse.home(), out.resolve("eclipse.log"), Duration.ofMinutes(10));
        String log = Files.readString(out.resolve("eclipse.log"));
        assertFalse(log.contains("!ENTRY dev.handoff.eclipse 4"), log);
        Matcher count =
                Pattern.compile("tests=\"(\\d+)\"").matcher(Files.readString(out.resolve("TEST-junit-jupiter.xml")));
        assertTrue(count.find(), "no report");
        assertEquals(expected, Integer.parseInt(count.group(1)));
    }

    private static Path built(String folder, String name) throws Exception {
        try (var files = Files.list(Path.of("..").toAbsolutePath().normalize().resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(folder + " holds no " + name + "; mvn verify builds it first"));
        }
    }
}
