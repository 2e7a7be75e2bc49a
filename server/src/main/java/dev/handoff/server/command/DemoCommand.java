package dev.handoff.server.command;

import dev.handoff.server.HandoffConfiguration;
import dev.handoff.server.access.Scope;
import dev.handoff.server.access.Tokens;
import dev.handoff.server.sandbox.Sandbox;
import dev.handoff.server.sandbox.SandboxSettings;
import dev.handoff.server.settings.LayeredSource;
import dev.handoff.server.watch.VisitReport;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.Managed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/** {@code demo}: the service, an embedded database, and a look-alike of Jira with a small firm's tickets. */
public final class DemoCommand extends ServerCommand<HandoffConfiguration> {

    private static final String TOKEN = "this run of the demo";

    private final Consumer<Consumer<VisitReport>> listen;
    private final Supplier<Tokens> tokens;
    private final Consumer<String> invent;
    private @Nullable Sandbox sandbox;
    private @Nullable DemoTalk talk;
    private boolean knownFirm;

    /**
     * @param listen takes the listener that is told of every visit
     * @param tokens of the service, once it is built
     * @param invent gives the tracker of this name a past, once the service is built
     */
    public DemoCommand(
            Application<HandoffConfiguration> application,
            Consumer<Consumer<VisitReport>> listen,
            Supplier<Tokens> tokens,
            Consumer<String> invent) {
        super(application, "demo", "Run the service on an invented firm's tickets, in a look-alike of Jira");
        this.listen = listen;
        this.tokens = tokens;
        this.invent = invent;
    }

    @Override
    public void configure(Subparser subparser) {
        port(subparser, "--port", 8080, "where the service listens");
        port(subparser, "--admin-port", 8081, "where its admin port listens");
        port(subparser, "--jira-port", 8090, "where the look-alike of Jira listens");
        subparser
                .addArgument("--data")
                .metavar("DIR")
                .setDefault("data")
                .help("where everything is kept over restarts (default ./data)");
    }

    private static void port(Subparser subparser, String name, int otherwise, String help) {
        subparser
                .addArgument(name)
                .metavar("N")
                .type(Integer.class)
                .setDefault(otherwise)
                .help(help + " (default " + otherwise + ")");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        Ports.tryOut(namespace.getInt("port"), namespace.getInt("admin_port"), namespace.getInt("jira_port"));
        Path data = Path.of(namespace.getString("data")).toAbsolutePath();
        boolean again = Files.exists(data.resolve("postgresql"));
        Sandbox jira = Sandbox.start(SandboxSettings.inMemory()
                .withPort(namespace.getInt("jira_port"))
                .withData(data.resolve("jira")));
        sandbox = jira;
        DemoSettings settings = new DemoSettings(
                namespace.getInt("port"), namespace.getInt("admin_port"), jira.address(), data.resolve("postgresql"));
        DemoTalk terminal = new DemoTalk(settings, System.out);
        talk = terminal;
        knownFirm = again;
        terminal.welcome(again);
        listen.accept(terminal::visited);
        jira.register(settings.webhook());
        bootstrap.setConfigurationSourceProvider(new LayeredSource(settings.yaml()));
        Map<String, Object> attributes = new HashMap<>(namespace.getAttrs());
        attributes.put("file", "the demo's settings");
        try {
            super.run(bootstrap, new Namespace(attributes));
        } catch (Exception e) {
            jira.close();
            throw e;
        }
    }

    @Override
    protected void run(Environment environment, Namespace namespace, HandoffConfiguration configuration)
            throws Exception {
        if (!knownFirm) {
            invent.accept(DemoSettings.TRACKER);
        }
        showTokens(InstantSource.system().instant());
        environment.lifecycle().manage(new Managed() {
            @Override
            public void stop() {
                if (sandbox != null) {
                    sandbox.close();
                }
            }
        });
        super.run(environment, namespace, configuration);
    }

    /** Only digests are kept, so each run makes its own tokens, and takes back those of the run before. */
    private void showTokens(Instant now) {
        Tokens kept = tokens.get();
        kept.list().stream()
                .filter(token -> token.name().equals(TOKEN) && token.revoked() == null)
                .forEach(token -> kept.revoke(token.id(), now));
        if (talk != null) {
            talk.open(
                    kept.create(TOKEN, Scope.READ, now, null).secret(),
                    kept.create(TOKEN, Scope.ADMIN, now, null).secret());
            talk.people(
                    kept.create(TOKEN, Scope.ACT, now, null, DemoSettings.LEEDS).secret(),
                    kept.create(TOKEN, Scope.ACT, now, null, DemoSettings.KRAKOW)
                            .secret());
        }
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable problem) {
        Complaints.print(cli, problem);
    }
}
