-- What happened to each ticket's hand-offs, append-only. `seq` counts the ticket's events from 1, without a gap: two who append
-- at once want the same number, and one of them loses and thinks again. `door` is what it came through, for example
-- comment:10042/9f86d081884c7d65; the same door is taken once. `body` is the whole event as JSON.
create table handoff_event (
    tracker   text        not null,
    ticket_id text        not null,
    seq       bigint      not null,
    handoff   integer     not null,
    type      text        not null,
    at        timestamptz not null,
    door      text        not null,
    body      text        not null,
    primary key (tracker, ticket_id, seq)
);
create index handoff_event_asked on handoff_event (at) where type = 'asked';

-- Who did what, when, why and through which door; each row carries the hash of the one before.
create table audit (
    sequence bigint      primary key,
    at       timestamptz not null,
    who      text        not null,
    what     text        not null,
    about    text        not null,
    why      text        not null,
    door     text        not null,
    previous text        not null,
    hash     text        not null
);

-- The last link of the chain, in one row that every writer waits for. It also tells when the end of the chain is cut off.
create table audit_head (
    one      boolean primary key default true check (one),
    sequence bigint  not null,
    hash     text    not null
);

-- Whom an edit of our comment has addressed, for which event. `notified` is false where the person had been told enough that day.
create table handoff_told (
    tracker   text        not null,
    ticket_id text        not null,
    seq       bigint      not null,
    person    text        not null,
    at        timestamptz not null,
    notified  boolean     not null,
    primary key (tracker, ticket_id, seq, person)
);
create index handoff_told_person on handoff_told (person, at);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op);
end
$$;
create trigger audit_is_append_only before update or delete on audit
    for each row execute function refuse_rewriting();
create trigger handoff_event_is_append_only before update or delete on handoff_event
    for each row execute function refuse_rewriting();
