package dev.handoff.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.handoff.server.access.Tokens;
import dev.handoff.server.command.AuditCommand;
import dev.handoff.server.command.CheckCommand;
import dev.handoff.server.command.CommandFailed;
import dev.handoff.server.command.DemoCommand;
import dev.handoff.server.command.DoctorCommand;
import dev.handoff.server.command.PreviewCommand;
import dev.handoff.server.command.ReportCommand;
import dev.handoff.server.command.ServeCommand;
import dev.handoff.server.command.TokenCommand;
import dev.handoff.server.settings.LayeredSource;
import dev.handoff.server.watch.VisitReport;
import io.dropwizard.core.Application;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The service and its commands. */
public final class HandoffServer extends Application<HandoffConfiguration> {

    private final InstantSource clock;
    private Consumer<VisitReport> reports = VisitLog::write;
    private @Nullable House house;

    public HandoffServer() {
        this(InstantSource.system());
    }

    HandoffServer(InstantSource clock) {
        this.clock = clock;
    }

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
        // What is not there is left out of the API's answers.
        bootstrap.getObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    @Override
    protected void addDefaultCommands(Bootstrap<HandoffConfiguration> bootstrap) {
        bootstrap.addCommand(new ServeCommand(this));
        bootstrap.addCommand(new DemoCommand(this, this::reportTo, this::tokens, this::invent));
        bootstrap.addCommand(new CheckCommand());
        bootstrap.addCommand(new PreviewCommand());
        bootstrap.addCommand(new DoctorCommand());
        bootstrap.addCommand(new TokenCommand(clock));
        bootstrap.addCommand(new ReportCommand(clock));
        bootstrap.addCommand(new AuditCommand());
    }

    /** What a failed start has opened, its lifecycle never came to know; an embedded database would outlive us. */
    @Override
    protected void onFatalError(Throwable problem) {
        if (house != null) {
            house.abandon();
        }
        System.exit(problem instanceof CommandFailed failed ? failed.exitCode() : 1);
    }

    private void reportTo(Consumer<VisitReport> listener) {
        reports = listener;
    }

    private void invent(String tracker) {
        Objects.requireNonNull(house, "the service has not been built").report().invent(tracker, clock.instant());
    }

    private Tokens tokens() {
        return Objects.requireNonNull(house, "the service has not been built").tokens();
    }

    @Override
    public void run(HandoffConfiguration configuration, Environment environment) {
        if (configuration.getServerFactory() instanceof AbstractServerFactory server) {
            // The API says by itself what went wrong, in one form.
            server.setRegisterDefaultExceptionMappers(false);
        }
        house = House.build(configuration, environment.metrics(), reports, clock);
        house.live(environment.lifecycle());
        environment.lifecycle().addServerLifecycleListener(new Listening());
        house.answer(environment.jersey(), environment.getObjectMapper());
        house.showItself(environment.admin(), environment.healthChecks());
    }
}
