package dev.handoff.client;

import org.jspecify.annotations.Nullable;

/**
 * How people took the questions about one item.
 *
 * @param item for example {@code HARM}
 * @param project key of the project; null for the whole tracker
 * @param asked tickets on which a comment showed it as open, within the window
 * @param dismissed those of them on which somebody called it wrong
 * @param share of the dismissed, from 0 to 1
 * @param mutedSince since when it is advice-only there, in ISO-8601; null while it counts
 */
public record ItemFigure(
        String item,
        String tracker,
        @Nullable String project,
        int asked,
        int dismissed,
        double share,
        @Nullable String mutedSince) {}
