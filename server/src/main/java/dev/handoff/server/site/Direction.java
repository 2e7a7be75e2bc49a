package dev.handoff.server.site;

/**
 * From which site to which a ticket goes, by site id; {@value #UNKNOWN} where nothing tells. Same on both sides means the
 * work stays at home.
 */
public record Direction(String from, String to) {

    public static final String UNKNOWN = "?";

    public boolean crosses() {
        return !from.equals(UNKNOWN) && !to.equals(UNKNOWN) && !from.equals(to);
    }

    /** For example {@code UK->PL}. */
    @Override
    public String toString() {
        return from + "->" + to;
    }
}
