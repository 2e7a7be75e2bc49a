package dev.handoff.server.store;

import org.jdbi.v3.core.Handle;

/** Which entries of the library each ticket should name, or does, by its last assessment. */
final class TicketEntries {

    private static final String WANTED = "with judged as (select * from assessment where id = :id), wanted as ("
            + " select 'source ' || (s ->> 'id') as entry, bool_or(cast(s ->> 'answered' as boolean)) as named"
            + " from judged, json_array_elements(body -> 'sources') s group by 1"
            + " union select (c ->> 'kind') || ' ' || (c ->> 'id'), true"
            + " from judged, json_array_elements(body -> 'context') c), ";

    private static final String GONE =
            "gone as (delete from ticket_entry e using judged where e.tracker = judged.tracker"
                    + " and e.ticket_id = judged.ticket_id and e.entry not in (select entry from wanted)) ";

    private static final String KEEP = "insert into ticket_entry (tracker, ticket_id, entry, named, assessment_id)"
            + " select judged.tracker, judged.ticket_id, wanted.entry, wanted.named, judged.id from judged, wanted"
            + " on conflict (tracker, ticket_id, entry) do update set named = excluded.named,"
            + " assessment_id = excluded.assessment_id";

    /** Of a ticket in a search for other things as well. */
    static final String CALLED =
            "exists (select 1 from ticket_entry e where e.tracker = ticket.tracker and e.ticket_id ="
                    + " ticket.ticket_id and e.entry = :entry)";

    private TicketEntries() {}

    /** In the transaction that kept the assessment, so that a search never finds what is not kept, nor misses what is. */
    static void keep(Handle handle, long assessment) {
        handle.createUpdate(WANTED + GONE + KEEP).bind("id", assessment).execute();
    }

    /**
     * Latest assessments in the order of this index, the newest first: who wants twenty reads twenty. Fenced in, because a planner
     * that may choose reads all tickets backwards until twenty have turned up, which takes long where an entry fell out of use.
     *
     * @param which entries, as a condition
     */
    static String newestFirst(String which) {
        return "(select assessment_id as id from ticket_entry where " + which
                + " order by assessment_id desc offset 0) entry"
                + " cross join lateral (select * from ticket_latest l where l.assessment_id = entry.id offset 0) ticket";
    }
}
