package dev.handoff.server.command;

import dev.handoff.server.HandoffConfiguration;
import dev.handoff.server.Rooms;
import dev.handoff.server.advice.DryRun;
import dev.handoff.server.advice.Edits;
import dev.handoff.server.gate.Moves;
import dev.handoff.server.handoff.HandoffsInMemory;
import dev.handoff.server.handoff.Told;
import dev.handoff.server.jira.Jira;
import dev.handoff.server.settings.TrackerEntry;
import dev.handoff.server.ticket.Tickets;
import dev.handoff.server.watch.Conversation;
import dev.handoff.server.watch.Look;
import dev.handoff.server.watch.Look.Seen;
import dev.handoff.server.watch.Lore;
import dev.handoff.server.watch.OwnAccount;
import dev.handoff.server.watch.Watched;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/** {@code preview [config.yml] --jql "…"}: exactly what would be written, writing nothing. */
public final class PreviewCommand extends Command {

    private static final int PAGE = 50;

    private final PrintStream out;
    private final PrintStream progress;

    public PreviewCommand() {
        this(System.out, System.err);
    }

    PreviewCommand(PrintStream out, PrintStream progress) {
        super("preview", "Read tickets and print exactly what would be written on them, writing nothing");
        this.out = out;
        this.progress = progress;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("file").metavar("config.yml").nargs("?").help("your settings");
        subparser
                .addArgument("--jql")
                .required(true)
                .help("which tickets, for example \"project = HOM AND status = Ready\"");
        subparser.addArgument("--tracker").help("which tracker, where several are configured");
        subparser
                .addArgument("--limit")
                .type(Integer.class)
                .choices(Arguments.range(1, 1_000_000))
                .setDefault(500)
                .help("look at no more than this many tickets (default 500)");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        HandoffConfiguration configuration = Configurations.read(bootstrap, namespace.getString("file"));
        Rooms rooms = Rooms.of(configuration);
        TrackerEntry entry = tracker(configuration.trackers().entries(), namespace.getString("tracker"));
        InstantSource clock = InstantSource.system();
        try (Jira jira = Jira.open(rooms.jira(entry), clock)) {
            List<Tickets.Hit> hits = hits(jira.tickets(), namespace.getString("jql"), namespace.getInt("limit"));
            Watched watched = new Watched(
                    entry.name(),
                    new OwnAccount(),
                    jira.tickets(),
                    new DryRun(out::println),
                    null,
                    Set.copyOf(entry.projects()));
            show(look(rooms, clock), watched, hits);
        }
    }

    /** Hand-offs are told as if the service saw each ticket for the first time; nothing is kept of it. */
    private static Look look(Rooms rooms, InstantSource clock) {
        Conversation conversation = new Conversation(
                rooms.loop(), new HandoffsInMemory(), Told.NOTHING, Conversation.Freezer.NOTHING, Moves.ALONE);
        return new Look(rooms.judge(), rooms.planner(), Lore.NONE, conversation, clock);
    }

    private static List<Tickets.Hit> hits(Tickets tickets, String jql, int limit) {
        List<Tickets.Hit> hits = new ArrayList<>();
        @Nullable String token = null;
        do {
            Tickets.Page page = tickets.search(jql, token, Math.min(PAGE, limit - hits.size()));
            hits.addAll(page.hits());
            token = page.next();
        } while (token != null && hits.size() < limit);
        return hits;
    }

    private void show(Look look, Watched watched, List<Tickets.Hit> hits) {
        ProgressBar bar = ProgressBar.on(progress, hits.size());
        int written = 0;
        for (Tickets.Hit hit : hits) {
            Seen seen = look.at(watched, hit.key().value());
            bar.clear();
            Edits.apply(seen.advice().edits(), seen.ticket().key(), watched.edits());
            if (seen.advice().edits().isEmpty()) {
                out.println(
                        hit.key() + ": nothing to write; " + why(seen.advice().notes()));
            } else {
                written++;
            }
            bar.step();
        }
        bar.clear();
        out.println(hits.size() + (hits.size() == 1 ? " ticket read, " : " tickets read, ") + written
                + " would be written to; nothing was written.");
    }

    private static String why(List<String> notes) {
        return notes.isEmpty() ? "what is there is up to date" : String.join("; ", notes);
    }

    private static TrackerEntry tracker(List<TrackerEntry> entries, @Nullable String name) {
        if (entries.isEmpty()) {
            throw new CommandFailed(
                    2,
                    "No tracker is configured; add one under `trackers` in a config.yml (README, \"Connect your"
                            + " Jira\")");
        }
        String names =
                String.join(", ", entries.stream().map(TrackerEntry::name).toList());
        if (name == null && entries.size() > 1) {
            throw new CommandFailed(2, "Several trackers are configured; choose one with --tracker: " + names);
        }
        return entries.stream()
                .filter(entry -> name == null || entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailed(2, "There is no tracker \"" + name + "\"; there is: " + names));
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable problem) {
        Complaints.print(cli, problem);
    }
}
