package dev.handoff.server.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.handoff.server.HandoffConfiguration;
import dev.handoff.server.api.AuditResource;
import dev.handoff.server.audit.AuditCsv;
import dev.handoff.server.audit.Entries;
import dev.handoff.server.audit.Entries.Wanted;
import dev.handoff.server.settings.Values;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.PostgresEntries;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;

/** {@code audit export}: the audit as CSV or JSON. Works while the service runs, and while it does not. */
public final class AuditCommand extends Command {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final PrintStream out;
    private final PrintStream remarks;

    public AuditCommand() {
        this(System.out, System.err);
    }

    AuditCommand(PrintStream out, PrintStream remarks) {
        super("audit", "Export the audit: who did what, when, why and through which door");
        this.out = out;
        this.remarks = remarks;
    }

    @Override
    public void configure(Subparser subparser) {
        Subparsers actions = subparser.addSubparsers().dest("action").metavar("export");
        Subparser export = actions.addParser("export").help("write its entries, oldest first");
        export.addArgument("--format")
                .choices("csv", "json")
                .setDefault("csv")
                .help("csv, or a JSON array (default csv)");
        export.addArgument("--from").metavar("2026-11-01").help("what happened at this day or instant (UTC), or later");
        export.addArgument("--to").metavar("2026-12-01").help("what happened before this day or instant");
        export.addArgument("--ticket").metavar("HOM-1184").help("what happened to one ticket");
        export.addArgument("--out").metavar("FILE").help("where to write it (default: standard output)");
        export.addArgument("file")
                .metavar("config.yml")
                .nargs("?")
                .help("your settings, which name the database (default: the shipped ones)");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        HandoffConfiguration configuration = Configurations.read(bootstrap, namespace.getString("file"));
        Wanted wanted = new Wanted(
                Values.moment("--from", namespace.getString("from")),
                Values.moment("--to", namespace.getString("to")),
                namespace.getString("ticket"));
        String file = namespace.getString("out");
        try (Database database = Database.openBeside(configuration.database().settings())) {
            Entries entries = new PostgresEntries(database);
            boolean csv = namespace.getString("format").equals("csv");
            long count = file == null ? write(entries, wanted, csv, out) : toFile(entries, wanted, csv, Path.of(file));
            remarks.println(count + (count == 1 ? " entry" : " entries") + " exported; `doctor` verifies the chain.");
        }
    }

    private static long toFile(Entries entries, Wanted wanted, boolean csv, Path file) {
        try (PrintStream stream = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
            return write(entries, wanted, csv, stream);
        } catch (IOException e) {
            throw new CommandFailed(1, "--out: cannot write " + file + ": " + e.getMessage());
        }
    }

    private static long write(Entries entries, Wanted wanted, boolean csv, PrintStream stream) {
        AtomicLong count = new AtomicLong();
        stream.print(csv ? AuditCsv.HEADER : "[");
        entries.each(wanted, listed -> {
            boolean first = count.getAndIncrement() == 0;
            stream.print(
                    csv ? AuditCsv.line(listed) : (first ? "\n" : ",\n") + GSON.toJson(AuditResource.record(listed)));
        });
        stream.print(csv ? "" : "\n]\n");
        stream.flush();
        if (stream.checkError()) {
            throw new CommandFailed(1, "the export broke off after " + count + " entries: its output takes no more");
        }
        return count.get();
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable problem) {
        Complaints.print(cli, problem);
    }
}
