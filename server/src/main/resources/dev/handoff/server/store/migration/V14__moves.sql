-- Who moved which ticket when, kept for a day: several at once by one person are a mass edit, and those are never moved back.
create table status_move (
    tracker   text        not null,
    ticket_id text        not null,
    person    text        not null,
    at        timestamptz not null,
    seen_at   timestamptz not null,
    primary key (tracker, ticket_id, person, at)
);
create index status_move_person on status_move (tracker, person, at);
create index status_move_seen_at on status_move (seen_at);
