package dev.handoff.server.command;

import dev.handoff.server.HandoffConfiguration;
import dev.handoff.server.settings.LayeredSource;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.util.HashMap;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code server [config.yml]}: the service. */
public final class ServeCommand extends ServerCommand<HandoffConfiguration> {

    public ServeCommand(Application<HandoffConfiguration> application) {
        super(application, "server", "Run the service: watch the configured trackers");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser
                .addArgument("file")
                .metavar("config.yml")
                .nargs("?")
                .help("your settings; without them the shipped defaults hold, which name no tracker");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        Map<String, Object> attributes = new HashMap<>(namespace.getAttrs());
        attributes.putIfAbsent("file", LayeredSource.SHIPPED);
        super.run(bootstrap, new Namespace(attributes));
    }

    @Override
    protected void run(
            Bootstrap<HandoffConfiguration> bootstrap, Namespace namespace, HandoffConfiguration configuration)
            throws Exception {
        if (configuration.checked().trackers().entries().isEmpty()) {
            throw new CommandFailed(
                    2,
                    "No tracker is configured, so there is nothing to watch. Add one under `trackers` in a config.yml"
                            + " (README, \"Connect your Jira\") and run `server config.yml`; or run `demo` to look around"
                            + " with an invented firm's tickets.");
        }
        super.run(bootstrap, namespace, configuration);
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable problem) {
        Complaints.print(cli, problem);
    }
}
