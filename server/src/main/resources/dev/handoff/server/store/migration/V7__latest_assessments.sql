-- The team that a ticket's team field named when it was judged, where crossings name such a field.
alter table assessment add column team text;

-- The last assessment of each ticket, without its body: what is searched. `called` are the sources it should name, `named`
-- those it does.
create table ticket_latest (
    tracker       text        not null,
    ticket_id     text        not null,
    assessment_id bigint      not null unique,
    ticket_key    text        not null,
    project       text        not null,
    at            timestamptz not null,
    kind          text        not null,
    from_site     text        not null,
    to_site       text        not null,
    team          text,
    flagged       boolean     not null,
    gaps          text[]      not null,
    called        text[]      not null,
    named         text[]      not null,
    primary key (tracker, ticket_id)
) with (fillfactor = 80);

insert into ticket_latest
select distinct on (tracker, ticket_id) tracker, ticket_id, id, ticket_key, project, at, kind, from_site, to_site, team, flagged,
    gaps,
    array(select s ->> 'id' from json_array_elements(body -> 'sources') s),
    array(select s ->> 'id' from json_array_elements(body -> 'sources') s where (s ->> 'answered')::boolean)
from assessment order by tracker, ticket_id, id desc;

-- Every search goes from the newest assessment backwards, page by page.
create index ticket_latest_project on ticket_latest (project, assessment_id desc);
create index ticket_latest_from on ticket_latest (from_site, assessment_id desc);
create index ticket_latest_to on ticket_latest (to_site, assessment_id desc);
create index ticket_latest_team on ticket_latest (lower(team), assessment_id desc) where team is not null;
create index ticket_latest_flagged on ticket_latest (assessment_id desc) where flagged;
create index ticket_latest_gaps on ticket_latest using gin (gaps);
create index ticket_latest_called on ticket_latest using gin (called);
