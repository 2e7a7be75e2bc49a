-- A report reads tens of thousands of these rows: what was answered at the crossing is one short text now, like the course, for
-- arrays cost more to read than to measure. Items divided by commas, what applied, was hollow and was missing by colons. The rows
-- stand in the order in which they changed, so that eight weeks lie together.
create table compact_fact (
    tracker     text        not null,
    ticket_id   text        not null,
    number      integer     not null,
    ticket_key  text        not null,
    components  text[]      not null,
    kind        text        not null,
    length      text        not null,
    team        text        not null,
    from_site   text        not null,
    to_site     text        not null,
    crossed_at  timestamptz not null,
    changed_at  timestamptz not null,
    waiting     boolean     not null,
    at_crossing text        not null,
    course      text        not null
);
insert into compact_fact
select tracker, ticket_id, number, ticket_key, components, kind, length, team, from_site, to_site, crossed_at, changed_at, waiting,
    array_to_string(applicable, ',') || ':' || array_to_string(hollow, ',') || ':' || array_to_string(missing, ','), course
from handoff_fact order by changed_at;
drop table handoff_fact;
alter table compact_fact rename to handoff_fact;
alter table handoff_fact add primary key (tracker, ticket_id, number);
create index handoff_fact_changed on handoff_fact (changed_at);
create index handoff_fact_waiting on handoff_fact (crossed_at) where waiting;
analyze handoff_fact;

-- Which entries of the library a ticket should name, or does: 'source DISP' or 'partner GoCompare'. An entry's page reads its newest
-- tickets straight off an index, however many or few there are; arrays in ticket_latest could only be searched or sorted.
create table ticket_entry (
    tracker       text    not null,
    ticket_id     text    not null,
    entry         text    not null,
    named         boolean not null,
    assessment_id bigint  not null,
    primary key (tracker, ticket_id, entry)
);
insert into ticket_entry
select tracker, ticket_id, 'source ' || source, source = any(named), assessment_id
    from ticket_latest, unnest(called) as source group by 1, 2, 3, 4, 5
union all
select tracker, ticket_id, entry, true, assessment_id from ticket_latest, unnest(mentioned) as entry group by 1, 2, 3, 4, 5;
create index ticket_entry_newest on ticket_entry (entry, named, assessment_id desc);
alter table ticket_latest drop column called, drop column named, drop column mentioned;
analyze ticket_entry;

-- What those who have not signed in are shown.
create index ticket_latest_titled on ticket_latest (assessment_id desc) where flagged and title is not null;
