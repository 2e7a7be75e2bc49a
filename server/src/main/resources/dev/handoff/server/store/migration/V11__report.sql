-- What the report needs to know of a ticket and no judgement keeps: as it was when it last crossed. `words` is how long its text was.
create table ticket_shape (
    tracker    text    not null,
    ticket_id  text    not null,
    components text[]  not null,
    words      integer not null,
    primary key (tracker, ticket_id)
);

-- One row for each hand-off that crossed, worked out from handoff_event and assessment, and always to be had from them again.
-- `changed_at` is when something last happened that a measure counts; `waiting`: a question stands open. `course` is what became
-- of it, in the report's short notation.
create table handoff_fact (
    tracker    text        not null,
    ticket_id  text        not null,
    number     integer     not null,
    ticket_key text        not null,
    components text[]      not null,
    kind       text        not null,
    length     text        not null,
    team       text        not null,
    from_site  text        not null,
    to_site    text        not null,
    crossed_at timestamptz not null,
    changed_at timestamptz not null,
    waiting    boolean     not null,
    applicable text[]      not null,
    hollow     text[]      not null,
    missing    text[]      not null,
    course     text        not null,
    primary key (tracker, ticket_id, number)
) with (fillfactor = 80);
create index handoff_fact_changed on handoff_fact (changed_at);
create index handoff_fact_waiting on handoff_fact (crossed_at) where waiting;

-- Tickets whose facts are to be worked out again.
create table fact_due (
    tracker   text        not null,
    ticket_id text        not null,
    since     timestamptz not null default now(),
    primary key (tracker, ticket_id)
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

-- A mark that is there already is locked all the same: whoever is working the ticket out at this moment cannot know of this row yet.
create function mark_fact_due() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'handoff_event' then
        insert into fact_due (tracker, ticket_id) select distinct tracker, ticket_id from added order by 1, 2
            on conflict (tracker, ticket_id) do update set since = fact_due.since;
    else
        insert into fact_due (tracker, ticket_id) select distinct tracker, ticket_id from added
            where exists (select 1 from handoff_event e where e.tracker = added.tracker and e.ticket_id = added.ticket_id)
            order by 1, 2 on conflict (tracker, ticket_id) do update set since = fact_due.since;
    end if;
    return null;
end
$$;
create trigger handoff_event_makes_facts_due after insert on handoff_event
    referencing new table as added for each statement execute function mark_fact_due();
create trigger assessment_makes_facts_due after insert on assessment
    referencing new table as added for each statement execute function mark_fact_due();

insert into fact_due (tracker, ticket_id) select distinct tracker, ticket_id from handoff_event;

-- Each lead's report of each week, once, as it was made. `body` is the report as JSON. Who sends it holds it until `held_until`.
create table weekly_report (
    lead       text        not null,
    week       text        not null,
    made_at    timestamptz not null,
    body       text        not null,
    held_until timestamptz,
    sent_at    timestamptz,
    primary key (lead, week)
);
create index weekly_report_week on weekly_report (week desc, lead);
