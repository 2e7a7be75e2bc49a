package dev.handoff.server.command;

import dev.handoff.server.HandoffConfiguration;
import dev.handoff.server.ReportDesk;
import dev.handoff.server.Rooms;
import dev.handoff.server.press.Press;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.settings.LayeredSource;
import dev.handoff.server.store.Database;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/** {@code report [config.yml] --week 2026-W47}: makes reports by hand, as files. Sends nothing, and keeps nothing. */
public final class ReportCommand extends Command {

    private final InstantSource clock;
    private final PrintStream out;

    public ReportCommand(InstantSource clock) {
        this(clock, System.out);
    }

    ReportCommand(InstantSource clock, PrintStream out) {
        super("report", "Make the weekly report by hand, as files");
        this.clock = clock;
        this.out = out;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser
                .addArgument("file")
                .metavar("config.yml")
                .nargs("?")
                .help("your settings, which name the leads and the database (default: the shipped ones)");
        subparser.addArgument("--week").metavar("2026-W47").help("the ISO week (default: the last one that is over)");
        subparser.addArgument("--lead").metavar("ID").help("only this lead's (default: everybody's)");
        subparser.addArgument("--out").metavar("DIR").setDefault(".").help("where the files go (default: here)");
        subparser.addArgument("--demo").action(Arguments.storeTrue()).help("on the demo's database");
        subparser.addArgument("--data").metavar("DIR").setDefault("data").help("the demo's --data (default ./data)");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        HandoffConfiguration configuration = configuration(bootstrap, namespace);
        try (Database database = Database.openBeside(configuration.database().settings())) {
            ReportDesk desk = new ReportDesk(configuration, Rooms.of(configuration), database);
            Path directory = Path.of(namespace.getString("out"));
            for (Lead lead : leads(desk.settings().leads(), namespace.getString("lead"))) {
                write(desk.press(), lead, week(namespace.getString("week"), lead), directory);
            }
        }
    }

    private static HandoffConfiguration configuration(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        if (!namespace.getBoolean("demo")) {
            return Configurations.read(bootstrap, namespace.getString("file"));
        }
        Path database = Path.of(namespace.getString("data")).toAbsolutePath().resolve("postgresql");
        DemoSettings demo = new DemoSettings(8080, 8081, URI.create("http://127.0.0.1:8090"), database);
        return Configurations.read(bootstrap, new LayeredSource(demo.yaml()), "the demo's settings");
    }

    private static List<Lead> leads(List<Lead> all, @Nullable String wanted) {
        List<Lead> found = all.stream()
                .filter(lead -> wanted == null || lead.id().equals(wanted))
                .toList();
        if (found.isEmpty()) {
            throw new CommandFailed(
                    2,
                    "--lead " + wanted + ": there is no such lead; there are: "
                            + String.join(", ", all.stream().map(Lead::id).toList()));
        }
        return found;
    }

    private ReportWeek week(@Nullable String written, Lead lead) {
        try {
            return written == null
                    ? ReportWeek.containing(clock.instant(), lead.zone()).minus(1)
                    : ReportWeek.parse(written);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(2, "--week: " + e.getMessage());
        }
    }

    private void write(Press press, Lead lead, ReportWeek week, Path directory) throws IOException {
        WeeklyReport report = press.make(lead, week);
        out.println(report.heading().subject());
        report.front().sentences().forEach(sentence -> out.println("  " + sentence));
        for (Path file : ReportFiles.write(report, directory)) {
            out.println("  " + file);
        }
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable problem) {
        Complaints.print(cli, problem);
    }
}
