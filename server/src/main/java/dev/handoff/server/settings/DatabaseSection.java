package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
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
    private int connections = 10;

    /** Null for the embedded one. */
    public @Nullable String url() {
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

    public @Nullable String user() {
        return user;
    }

    public @Nullable String password() {
        return password;
    }

    public Path directory() {
        return Path.of(directory);
    }

    public void directory(Path to) {
        directory = to.toString();
    }

    public int connections() {
        return Values.atLeast("database.connections", connections, 4);
    }

    public void check() {
        url();
        connections();
    }
}
