package dev.handoff.server.command;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code check --tickets FILE}: judges tickets from a file; no tracker, no database. */
public final class CheckCommand extends Command {

    private final PrintStream out;
    private final PrintStream errors;

    public CheckCommand(PrintStream out, PrintStream errors) {
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
        subparser.addArgument("--config").metavar("config.yml").help("your settings (default: the shipped ones)");
        subparser
                .addArgument("--with-parents")
                .dest("parents")
                .action(Arguments.storeTrue())
                .help("judge epics too");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        throw new CommandFailed(1, "not wired yet");
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable problem) {
        Complaints.print(cli, problem);
    }
}
