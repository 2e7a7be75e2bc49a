-- Every delivery that was accepted, as it came. Append-only; old rows go with the retention job.
create table inbox (
    id          bigint generated always as identity primary key,
    tracker     text        not null,
    identity    text        not null,
    event       text        not null,
    ticket_id   text        not null,
    received_at timestamptz not null,
    body        bytea       not null,
    unique (tracker, identity)
);
create index inbox_received_at on inbox (received_at);

-- One row per ticket that needs looking at. `version` grows with every mark, so that a mark made while a worker is busy is
-- not lost; `due_at` is infinity while leased and nothing new was marked; `patient` work (a first backfill) lets all other go first.
create table work (
    tracker     text        not null,
    ticket_id   text        not null,
    version     bigint      not null default 1,
    marked_at   timestamptz not null,
    due_at      timestamptz not null,
    patient     boolean     not null default false,
    lease_until timestamptz,
    owner       text,
    attempts    integer     not null default 0,
    last_error  text,
    primary key (tracker, ticket_id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
create index work_due on work (patient, due_at) where owner is null;
create index work_leased on work (lease_until) where owner is not null;

-- Tickets that were given up on, until a person replays them or a later change succeeds.
create table dead_letter (
    id         bigint generated always as identity primary key,
    tracker    text        not null,
    ticket_id  text        not null,
    attempts   integer     not null,
    last_error text        not null,
    failed_at  timestamptz not null,
    unique (tracker, ticket_id)
);

-- The tracker's `updated` of each ticket when it was last marked or handled: a sweep that sees it again does nothing.
create table ticket_seen (
    tracker    text        not null,
    ticket_id  text        not null,
    ticket_key text        not null,
    updated    timestamptz not null,
    primary key (tracker, ticket_id)
) with (fillfactor = 80);

create table sweep_cursor (
    tracker       text        primary key,
    position      timestamptz not null,
    backfill_from timestamptz not null,
    caught_up     boolean     not null
);

create table tracker_state (
    tracker       text        primary key,
    first_seen    timestamptz not null,
    writing_since timestamptz
);

-- Frozen judgements, append-only. `week` is the ISO year and week in UTC (202647), for the report.
create table assessment (
    id         bigint generated always as identity primary key,
    tracker    text        not null,
    ticket_id  text        not null,
    ticket_key text        not null,
    project    text        not null,
    at         timestamptz not null,
    week       integer     not null,
    kind       text        not null,
    from_site  text        not null,
    to_site    text        not null,
    flagged    boolean     not null,
    gaps       text[]      not null,
    input_hash text        not null,
    body       json        not null
);
create index assessment_ticket on assessment (tracker, ticket_id, id desc);
create index assessment_key on assessment (ticket_key, id desc);
create index assessment_week on assessment (week, project);
create index assessment_at on assessment using brin (at);

-- The table of db-scheduler 16, which runs recurring jobs once in the cluster.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
