package dev.handoff.server;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.handoff.server.command.CommandFailed;
import dev.handoff.server.command.ServeCommand;
import dev.handoff.server.settings.LayeredSource;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;

/** The service and its commands. */
public final class HandoffServer extends Application<HandoffConfiguration> {

    public static void main(String[] arguments) throws Exception {
        new HandoffServer().run(arguments);
    }

    @Override
    public String getName() {
        return "handoff";
    }

    @Override
    public void initialize(Bootstrap<HandoffConfiguration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(new LayeredSource());
        // An empty section ("api:" with only comments below) means its defaults.
        bootstrap.getObjectMapper().setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SKIP));
    }

    @Override
    protected void addDefaultCommands(Bootstrap<HandoffConfiguration> bootstrap) {
        bootstrap.addCommand(new ServeCommand(this));
    }

    @Override
    protected void onFatalError(Throwable problem) {
        System.exit(problem instanceof CommandFailed failed ? failed.exitCode() : 1);
    }

    @Override
    public void run(HandoffConfiguration configuration, Environment environment) {}
}
