package dev.handoff.server.context;

/**
 * When a line that stands on many tickets counts as the template's own.
 *
 * @param tickets on at least this many others
 * @param percent and on this share of them
 */
public record PastSettings(int tickets, int percent) {

    public static PastSettings defaults() {
        return new PastSettings(5, 20);
    }
}
