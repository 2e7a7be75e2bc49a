package dev.handoff.server.api;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where to search, as it stands in the address. */
public final class WhereParameters {

    @QueryParam("tracker")
    private @Nullable String tracker;

    @QueryParam("project")
    private @Nullable String project;

    @QueryParam("site")
    private @Nullable String site;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("team")
    private @Nullable String team;

    Where read() {
        return new Where(tracker, project == null ? null : project.toUpperCase(Locale.ROOT), site, from, to, team);
    }
}
