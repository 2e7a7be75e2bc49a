package dev.handoff.server.api;

import org.jspecify.annotations.Nullable;

/**
 * Where tickets are searched: of all of these, null asks for nothing.
 *
 * @param site sends or receives
 * @param from the sending site
 * @param to the receiving site
 */
public record Where(
        @Nullable String tracker,
        @Nullable String project,
        @Nullable String site,
        @Nullable String from,
        @Nullable String to,
        @Nullable String team) {

    public static final Where ANYWHERE = new Where(null, null, null, null, null, null);

    /** On any tracker, whichever way it goes. */
    public static Where of(@Nullable String project, @Nullable String site, @Nullable String team) {
        return new Where(null, project, site, null, null, team);
    }
}
