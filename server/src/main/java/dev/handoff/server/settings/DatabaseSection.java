package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.store.DatabaseSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code database}: the embedded PostgreSQL, or a server of your own. */
public final class DatabaseSection {

    @JsonProperty
    private @Nullable String url;

    @JsonProperty
    private @Nullable String user;

    @JsonProperty
    private @Nullable String password;

    @JsonProperty
    private String directory = "data/postgresql";

    @JsonProperty
    private int connections = 12;

    private @Nullable String url() {
        if (url == null || url.isBlank()) {
            return null;
        }
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new SettingsException(
                    "database.url",
                    "\"" + url + "\" is not PostgreSQL; it looks like jdbc:postgresql://host:5432/handoff");
        }
        return url;
    }

    public DatabaseSettings settings() {
        return new DatabaseSettings(url(), user, password, Path.of(directory), connections());
    }

    private int connections() {
        return Values.atLeast("database.connections", connections, 4);
    }

    public void check() {
        url();
        connections();
    }
}
