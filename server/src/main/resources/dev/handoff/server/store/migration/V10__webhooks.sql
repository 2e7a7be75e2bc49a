-- What subscribers are told, written in the transaction of what caused it. `body` is exactly what is signed and sent.
create table webhook_event (
    id         text        primary key,
    type       text        not null,
    at         timestamptz not null,
    ticket_key text,
    body       text        not null,
    created_at timestamptz not null
);
create index webhook_event_created_at on webhook_event (created_at);

-- One event on its way to one subscriber. While somebody has it in hand, `owner` is set and `due_at` is when the lease ends.
create table webhook_delivery (
    id          bigint generated always as identity primary key,
    event_id    text        not null references webhook_event on delete cascade,
    subscriber  text        not null,
    state       text        not null default 'waiting',
    due_at      timestamptz,
    owner       text,
    attempts    integer     not null default 0,
    last_error  text,
    finished_at timestamptz,
    unique (event_id, subscriber)
) with (fillfactor = 80);
create index webhook_delivery_due on webhook_delivery (subscriber, due_at, id) where state = 'waiting';
create index webhook_delivery_state on webhook_delivery (state, id desc);
create index webhook_delivery_finished on webhook_delivery (finished_at) where state = 'delivered';

-- How each subscriber of the settings stands. `gone_at` is when it answered 410; an address of another fingerprint is not gone.
create table webhook_subscriber (
    name        text primary key,
    fingerprint text not null,
    paused_at   timestamptz,
    gone_at     timestamptz,
    rest_until  timestamptz
);

-- The items that were gaps of the ticket while it crossed, as subscribers were last told.
alter table ticket_latest add column open_gaps text[] not null default '{}';
