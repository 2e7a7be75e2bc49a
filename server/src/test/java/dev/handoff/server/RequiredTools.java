package dev.handoff.server;

import java.io.File;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * For tests that need a program of the machine. Where it is absent the test is skipped and says why; with {@code
 * -Drequire.tools=true}, as the project's own checks run, it fails instead, so that nothing is skipped unseen.
 */
public final class RequiredTools {

    private RequiredTools() {}

    /** @param programs names as one types them, for example {@code node} */
    public static void require(String... programs) {
        for (String program : programs) {
            if (!installed(program)) {
                absent("'" + program + "' is not on the PATH; install it to run this test");
            }
        }
    }

    private static boolean installed(String program) {
        return places(program).anyMatch(File::canExecute);
    }

    /** Where the program is; where it would be, when it is not. */
    public static Path path(String program) {
        return places(program)
                .filter(File::canExecute)
                .findFirst()
                .map(File::toPath)
                .orElse(Path.of(program));
    }

    private static Stream<File> places(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .flatMap(directory -> Stream.of("", ".exe", ".cmd").map(end -> new File(directory, program + end)));
    }

    private static void absent(String reason) {
        if (Boolean.getBoolean("require.tools")) {
            throw new AssertionError(reason + " (require.tools=true)");
        }
        Assumptions.abort(reason);
    }
}
