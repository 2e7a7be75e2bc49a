package dev.handoff.server.command;

import dev.handoff.server.HandoffConfiguration;
import dev.handoff.server.Rooms;
import dev.handoff.server.check.CheckRun;
import dev.handoff.server.check.CheckSettings;
import dev.handoff.server.check.Score;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/** {@code check --tickets FILE}: judges tickets from a file; no tracker, no database. */
public final class CheckCommand extends Command {

    private final PrintStream out;
    private final PrintStream errors;

    public CheckCommand() {
        this(System.out, System.err);
    }

    CheckCommand(PrintStream out, PrintStream errors) {
        super("check", "Judge tickets from a file of Jira issue JSON");
        this.out = out;
        this.errors = errors;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser
                .addArgument("--tickets")
                .metavar("FILE")
                .required(true)
                .help("Jira issue JSON: one issue a line, or a search result page; Cloud or Data Center");
        subparser
                .addArgument("--output")
                .metavar("FILE")
                .help("where the judgements go, one JSON line a ticket (default stdout)");
        subparser
                .addArgument("--truth")
                .metavar("FILE")
                .help("people's labels, one JSON line a ticket: prints how well the judgements agree, on stderr");
        subparser.addArgument("--config").metavar("config.yml").help("your settings (default: the shipped ones)");
        subparser
                .addArgument("--with-parents")
                .dest("parents")
                .action(Arguments.storeTrue())
                .help("judge epics too");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        HandoffConfiguration configuration = Configurations.read(bootstrap, namespace.getString("config"));
        Rooms rooms = Rooms.of(configuration);
        String truth = namespace.getString("truth");
        CheckSettings settings = CheckSettings.of(
                        rooms.assessor(), rooms.crossings()::direction, configuration.contextFields())
                .withParents(namespace.getBoolean("parents"))
                .withScore(truth == null ? null : Score.against(existing(truth)));
        int exitCode = run(existing(namespace.getString("tickets")), namespace.getString("output"), settings);
        if (exitCode != 0) {
            throw CommandFailed.quietly(exitCode);
        }
    }

    private int run(Path tickets, @Nullable String output, CheckSettings settings) throws IOException {
        PrintWriter complaints = new PrintWriter(errors, true, StandardCharsets.UTF_8);
        try (Writer judgements = new BufferedWriter(
                output == null
                        ? new OutputStreamWriter(out, StandardCharsets.UTF_8)
                        : Files.newBufferedWriter(Path.of(output), StandardCharsets.UTF_8))) {
            return CheckRun.run(tickets, judgements, complaints, settings);
        }
    }

    private static Path existing(String file) {
        if (!Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file))) {
            throw new CommandFailed(2, file + ": there is no such file that can be read; give the path of a file");
        }
        return Path.of(file);
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable problem) {
        Complaints.print(cli, problem);
    }
}
