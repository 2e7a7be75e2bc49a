package dev.handoff.server.command;

import dev.handoff.server.HandoffConfiguration;
import dev.handoff.server.settings.LayeredSource;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.DefaultConfigurationFactoryFactory;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads settings for the commands that do not start the service, as strictly as the service does. */
public final class Configurations {

    private Configurations() {}

    /** @param path null for the shipped defaults */
    static HandoffConfiguration read(Bootstrap<?> bootstrap, @Nullable String path)
            throws IOException, ConfigurationException {
        return read(bootstrap, new LayeredSource(), path == null ? LayeredSource.SHIPPED : path);
    }

    public static HandoffConfiguration read(Bootstrap<?> bootstrap, LayeredSource source, String path)
            throws IOException, ConfigurationException {
        return new DefaultConfigurationFactoryFactory<HandoffConfiguration>()
                .create(
                        HandoffConfiguration.class,
                        bootstrap.getValidatorFactory().getValidator(),
                        bootstrap.getObjectMapper(),
                        "dw")
                .build(source, path)
                .checked();
    }
}
