-- To read the audit by time and by ticket, and to name a ticket by its key: `about` is the tracker and its id of the ticket.
create index audit_at on audit (at);
create index audit_about on audit (about, sequence);
create index ticket_latest_about on ticket_latest ((tracker || '/' || ticket_id));

-- Nothing of it is ever deleted, not all at once either.
create trigger audit_is_never_emptied before truncate on audit
    for each statement execute function refuse_rewriting();
create trigger handoff_event_is_never_emptied before truncate on handoff_event
    for each statement execute function refuse_rewriting();

-- The audit names the digest of every assessment that is kept, and what was judged stays what it was.
create trigger assessment_is_append_only before update or delete on assessment
    for each row execute function refuse_rewriting();
create trigger assessment_is_never_emptied before truncate on assessment
    for each statement execute function refuse_rewriting();
