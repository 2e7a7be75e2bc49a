package dev.handoff.server.store;

/** The one way to mark a ticket dirty, shared by the statements that do so together with something else. */
final class Marks {

    /**
     * Follows {@code insert into work (tracker, ticket_id, marked_at, due_at) select ...}. The earliest wish wins, so that a burst of
     * edits is one look and constant edits do not put it off for ever. A ticket that keeps failing waits out its back-off.
     */
    static final String ON_CONFLICT = " on conflict (tracker, ticket_id) do update set version = work.version + 1,"
            + " patient = work.patient and excluded.patient, due_at = case when work.attempts > 0 and work.owner is null then work.due_at"
            + " else least(work.due_at, excluded.due_at) end ";

    private Marks() {}
}
