package dev.handoff.server.command;

import dev.handoff.server.HandoffConfiguration;
import dev.handoff.server.HandoffServer;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The commands as somebody types them: what came out, what was complained of, and the exit code. */
record Terminal(int exitCode, List<String> out, List<String> errors) {

    static Terminal type(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream complain = new PrintStream(errors, true, StandardCharsets.UTF_8);
        HandoffServer server = new HandoffServer();
        Bootstrap<HandoffConfiguration> bootstrap = new Bootstrap<>(server);
        server.initialize(bootstrap);
        bootstrap.addCommand(new ServeCommand(server));
        bootstrap.addCommand(new DemoCommand(
                server,
                listener -> {},
                () -> {
                    throw new IllegalStateException("the service is not built here");
                },
                tracker -> {}));
        bootstrap.addCommand(new CheckCommand(print, complain));
        bootstrap.addCommand(new PreviewCommand(print, complain));
        bootstrap.addCommand(new DoctorCommand(print));
        bootstrap.addCommand(new TokenCommand(InstantSource.system(), print, complain));
        bootstrap.addCommand(new ReportCommand(() -> Instant.parse("2026-11-24T08:00:00Z"), print));
        bootstrap.addCommand(new AuditCommand(print, complain));
        int exitCode = new Cli(new JarLocation(HandoffServer.class), bootstrap, print, complain)
                .run(words)
                .map(problem -> problem instanceof CommandFailed failed ? failed.exitCode() : 1)
                .orElse(0);
        return new Terminal(exitCode, lines(out), lines(errors));
    }

    private static List<String> lines(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
