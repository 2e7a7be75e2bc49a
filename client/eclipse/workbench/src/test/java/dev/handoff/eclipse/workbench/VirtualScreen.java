package dev.handoff.eclipse.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Where the tests click and type; never on the screen of the person who builds. */
final class VirtualScreen {

    private static final String INSTALL = " (apt-get install xvfb xauth libgtk-3-0 fonts-dejavu-core)";
    private static final List<String> LIBRARIES = List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib");

    private VirtualScreen() {}

    /** Skips the test where there can be none, and says why; with -Drequire.tools=true it fails. */
    static void isThere() {
        boolean linux = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        needs(linux, "the Eclipse of these tests is the one for Linux on x86-64");
        Stream<String> path = Stream.of(System.getenv("PATH").split(":"));
        needs(holds(path, "xvfb-run"), "there is no virtual screen: xvfb-run is not installed" + INSTALL);
        needs(holds(LIBRARIES.stream(), "libgtk-3.so.0"), "GTK 3 is not installed, which draws Eclipse" + INSTALL);
    }

    private static boolean holds(Stream<String> folders, String file) {
        return folders.anyMatch(folder -> Files.exists(Path.of(folder, file)));
    }

    private static void needs(boolean met, String otherwise) {
        assertTrue(met || !Boolean.getBoolean("require.tools"), otherwise);
        Assumptions.assumeTrue(met, otherwise);
    }

    /** What to put before a command. */
    static List<String> command() {
        return List.of("xvfb-run", "-a", "-s", "-screen 0 1280x900x24");
    }
}
