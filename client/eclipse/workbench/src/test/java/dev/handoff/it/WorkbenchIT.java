package dev.handoff.it;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Starts the Eclipse assembled in target/eclipse under X and expects the tests inside it to be green. */
class WorkbenchIT {
    static final Map<String, String> START = Map.of(
            "org.eclipse.equinox.common",
            "@2:start",
            "org.eclipse.core.runtime",
            "@start",
            "org.apache.felix.scr",
            "@2:start",
            "org.eclipse.equinox.event",
            "@2:start");

    @Test
    void tests_inside_the_workbench_pass() throws Exception {
        Path home = Path.of("target/eclipse").toAbsolutePath();
        Path out = Files.createDirectories(Path.of("target/workbench-tests").toAbsolutePath());
        Path launcher = config(home);
        List<String> cmd = new ArrayList<>();
        if (System.getenv("DISPLAY") == null) {
            Assumptions.assumeTrue(onPath("xvfb-run"), "no DISPLAY and no xvfb-run");
            cmd.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1280x900x24"));
        }
        Files.writeString(out.resolve("pw"), "test-master-password");
        cmd.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dhandoff.test.out=" + out,
                "-jar",
                launcher.toString(),
                "-consoleLog",
                "-nosplash",
                "-clean",
                "-application",
                "dev.handoff.eclipse.tests.app",
                "-data",
                fresh(out.resolve("ws")).toString(),
                "-eclipse.keyring",
                out.resolve("keyring").toString(),
                "-eclipse.password",
                out.resolve("pw").toString()));
        Process p = new ProcessBuilder(cmd)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("eclipse.log").toFile())
                .start();
        boolean done = p.waitFor(180, TimeUnit.SECONDS);
        if (!done) p.descendants().forEach(ProcessHandle::destroyForcibly);
        p.destroyForcibly();
        String log = Files.readString(out.resolve("eclipse.log"));
        assertTrue(done, "timed out\n" + log);
        assertEquals(0, p.exitValue(), log);
        assertTrue(Files.size(out.resolve("view.png")) > 10_000);
        Matcher m =
                Pattern.compile("tests=\"(\\d+)\"").matcher(Files.readString(out.resolve("TEST-junit-jupiter.xml")));
        assertTrue(m.find() && Integer.parseInt(m.group(1)) >= 5, "too few tests ran");
    }

    static boolean onPath(String exe) {
        for (String d : System.getenv("PATH").split(":")) if (Files.isExecutable(Path.of(d, exe))) return true;
        return false;
    }

    static Path fresh(Path dir) throws IOException {
        if (Files.exists(dir))
            try (var s = Files.walk(dir)) {
                for (Path p : s.sorted(Comparator.reverseOrder()).toList()) Files.delete(p);
            }
        return dir;
    }

    static Path config(Path home) throws IOException {
        List<String> bundles = new ArrayList<>();
        String osgi = null;
        Path launcher = null;
        List<Path> jars;
        try (var s = Files.list(home.resolve("plugins"))) {
            jars = s.sorted().toList();
        }
        for (Path j : jars) {
            Manifest mf;
            try (JarFile f = new JarFile(j.toFile())) {
                mf = f.getManifest();
            }
            String bsn = mf == null ? null : mf.getMainAttributes().getValue("Bundle-SymbolicName");
            assertNotNull(bsn, j + " is no OSGi bundle: exclude or wrap it");
            bsn = bsn.split(";")[0].trim();
            if (bsn.equals("org.eclipse.osgi")) osgi = j.getFileName().toString();
            else if (bsn.equals("org.eclipse.equinox.launcher")) launcher = j;
            else bundles.add("reference\\:file\\:" + j.getFileName() + START.getOrDefault(bsn, ""));
        }
        Files.createDirectories(fresh(home.resolve(
                "configuration"))); // -clean does not drop a stale extension registry: timestamps inside the jars are
        // fixed (outputTimestamp)
        Files.writeString(
                home.resolve("configuration/config.ini"),
                "osgi.framework=file\\:plugins/" + osgi + "\nosgi.bundles="
                        + bundles.stream().collect(Collectors.joining(",\\\n  "))
                        + "\nosgi.bundles.defaultStartLevel=4\neclipse.product=org.eclipse.platform.ide\n");
        return launcher;
    }
}
