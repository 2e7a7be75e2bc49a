package dev.handoff.server.sandbox.tracker;

/**
 * Something that happened to a ticket.
 *
 * @see Tracker#listen
 */
public sealed interface Event {

    Issue issue();

    User actor();

    record Created(Issue issue, User actor) implements Event {}

    record Updated(Issue issue, User actor, Change change) implements Event {}

    record Deleted(Issue issue, User actor) implements Event {}

    record Commented(Issue issue, User actor, Comment comment, Act act) implements Event {}

    record PropertyChanged(Issue issue, User actor, String key, boolean deleted) implements Event {}

    enum Act {
        CREATED,
        UPDATED,
        DELETED
    }
}
