package dev.handoff.server.command;

import dev.handoff.server.HandoffConfiguration;
import dev.handoff.server.access.Scope;
import dev.handoff.server.access.Token;
import dev.handoff.server.access.Tokens;
import dev.handoff.server.audit.By;
import dev.handoff.server.settings.TrackerEntry;
import dev.handoff.server.settings.Values;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.PostgresTokens;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import org.jspecify.annotations.Nullable;

/** {@code token create|list|revoke}: who may use the API. Works while the service runs, and while it does not. */
public final class TokenCommand extends Command {

    private static final int LONGEST_NAME = 100;

    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream remarks;

    public TokenCommand(InstantSource clock) {
        this(clock, System.out, System.err);
    }

    TokenCommand(InstantSource clock, PrintStream out, PrintStream remarks) {
        super("token", "Make, list and revoke the tokens that open the API");
        this.clock = clock;
        this.out = out;
        this.remarks = remarks;
    }

    @Override
    public void configure(Subparser subparser) {
        Subparsers actions = subparser.addSubparsers().dest("action").metavar("create|list|revoke");
        Subparser create = actions.addParser("create").help("make a token; it is printed this once");
        create.addArgument("--name").required(true).help("what it is for, as you will want to read it in the list");
        create.addArgument("--scope")
                .choices(Scope.words())
                .setDefault(Scope.READ.word())
                .help("read looks, act does what people do on tickets, admin runs the service (default read)");
        create.addArgument("--person")
                .metavar("ACCOUNT")
                .help("whom its holder acts as: their account in the tracker, or TRACKER/ACCOUNT where there are"
                        + " several (default: nobody)");
        create.addArgument("--expires")
                .metavar("90d")
                .setDefault("90d")
                .help("how long it holds, like 12h or 90d, or never (default 90d)");
        Subparser list = actions.addParser("list").help("list the tokens, without their secrets");
        Subparser revoke = actions.addParser("revoke").help("take a token back; it is let in for half a minute still");
        revoke.addArgument("id").type(Long.class).help("the number in the list");
        for (Subparser action : List.of(create, list, revoke)) {
            action.addArgument("file")
                    .metavar("config.yml")
                    .nargs("?")
                    .help("your settings, which name the database (default: the shipped ones)");
        }
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        HandoffConfiguration configuration = Configurations.read(bootstrap, namespace.getString("file"));
        try (Database database = Database.openBeside(configuration.database().settings())) {
            String action = namespace.getString("action");
            Tokens tokens =
                    new PostgresTokens(database, By.command(System.getProperty("user.name"), "token " + action));
            switch (action) {
                case "create" -> create(tokens, namespace, trackers(configuration));
                case "revoke" -> revoke(tokens, namespace.getLong("id"));
                default -> list(tokens);
            }
        }
    }

    private static List<String> trackers(HandoffConfiguration configuration) {
        return configuration.trackers().entries().stream()
                .map(TrackerEntry::name)
                .toList();
    }

    private void create(Tokens tokens, Namespace wanted, List<String> trackers) {
        String name = wanted.getString("name").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new CommandFailed(
                    2, "--name: takes 1 to " + LONGEST_NAME + " characters that say what the token is for");
        }
        Instant now = clock.instant();
        Scope scope = Scope.of(wanted.getString("scope")).orElseThrow();
        String person = person(wanted.getString("person"), trackers);
        Tokens.Fresh fresh = tokens.create(name, scope, now, expiry(wanted.getString("expires"), now), person);
        out.println(fresh.secret().text());
        remarks.println("Token " + fresh.token().id() + ", \"" + name + "\", scope " + scope.word() + acting(person)
                + ", " + until(fresh.token().expires()) + ". It is shown this once: only its digest is kept.");
    }

    /** With the tracker's name in front: elsewhere the same account may be somebody else's. */
    private static @Nullable String person(@Nullable String wanted, List<String> trackers) {
        if (wanted == null) {
            return null;
        }
        String account = wanted.strip();
        boolean named = trackers.stream().anyMatch(name -> account.startsWith(name + "/"));
        if (account.isEmpty() || (!named && trackers.size() != 1)) {
            throw new CommandFailed(
                    2,
                    "--person: \"" + account + "\" does not say on which tracker; write TRACKER/ACCOUNT with one of "
                            + trackers);
        }
        return named ? account : trackers.get(0) + "/" + account;
    }

    private static String acting(@Nullable String person) {
        return person == null ? "" : ", acts as " + person;
    }

    private static @Nullable Instant expiry(String text, Instant now) {
        return text.equalsIgnoreCase("never") ? null : now.plus(Values.duration("--expires", text));
    }

    private void list(Tokens tokens) {
        List<Token> all = tokens.list();
        if (all.isEmpty()) {
            out.println("There are no tokens; `token create --name …` makes one.");
        }
        all.forEach(token -> out.printf(
                "%4d  %-5s  %-7s  %s%s; %s; %s%n",
                token.id(),
                token.scope().word(),
                token.state(clock.instant()).name().toLowerCase(java.util.Locale.ROOT),
                token.name(),
                acting(token.person()),
                until(token.expires()),
                token.lastUsed() == null ? "never used" : "last used about " + shown(token.lastUsed())));
    }

    private static String until(@Nullable Instant expires) {
        return expires == null ? "holds until revoked" : "holds until " + shown(expires);
    }

    private static Instant shown(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private void revoke(Tokens tokens, long id) {
        if (!tokens.revoke(id, clock.instant())) {
            throw new CommandFailed(1, "There is no token " + id + " that holds; `token list` shows them");
        }
        out.println("Token " + id + " is revoked; a service that runs lets it in for half a minute still.");
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable problem) {
        Complaints.print(cli, problem);
    }
}
