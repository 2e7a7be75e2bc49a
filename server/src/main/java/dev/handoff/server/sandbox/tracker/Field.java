package dev.handoff.server.sandbox.tracker;

/**
 * A field of a ticket.
 *
 * @param navigable shown in searches unless asked otherwise
 */
public record Field(String id, String name, Kind kind, boolean navigable) {

    /** What a field holds, and so how its value is kept in {@link Issue#value}. */
    public enum Kind {
        /** Text. */
        TEXT,
        /** {@link dev.handoff.server.sandbox.markup.Prose#kept()}. */
        PROSE,
        /** A user's key. */
        USER,
        /** Id of an issue type, a status, a priority. */
        TYPE,
        STATUS,
        PRIORITY,
        /** A project's key. */
        PROJECT,
        /** Array of names. */
        COMPONENTS,
        LABELS,
        /** Id of another ticket. */
        ISSUE,
        /** Name of the resolution. */
        RESOLUTION,
        /** ISO date. */
        DATE,
        /** An instant as text. */
        MOMENT,
        /** Made when read, never kept. */
        DERIVED
    }

    public boolean custom() {
        return id.startsWith("customfield_");
    }
}
