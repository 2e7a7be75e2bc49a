-- What was learnt from each recent ticket: hashes of its lines, and what the past was taken to say of it. `kept_at` is when the row
-- was written, for readers who ask for what is new; `changed_at` is the ticket's own last change, by which it is forgotten.
create table ticket_memory (
    tracker    text        not null,
    ticket_id  text        not null,
    ticket_key text        not null,
    project    text        not null,
    changed_at timestamptz not null,
    kept_at    timestamptz not null default now(),
    digest     text        not null,
    family     text        not null,
    author     bigint      not null,
    created    timestamptz,
    components text[]      not null,
    labels     text[]      not null,
    subject    text[]      not null,
    lines      bigint[]    not null,
    said       json        not null,
    primary key (tracker, ticket_id)
);
create index ticket_memory_project on ticket_memory (tracker, project, kept_at);
create index ticket_memory_key on ticket_memory (tracker, ticket_key);
create index ticket_memory_changed on ticket_memory (changed_at);

-- Its answers: those that may be shown on other tickets with their text, criteria and worked cases with hashes of their words.
create table ticket_answer (
    tracker   text     not null,
    ticket_id text     not null,
    item      text     not null,
    language  text     not null,
    text      text     not null,
    runs      bigint[] not null,
    home      boolean  not null,
    primary key (tracker, ticket_id, item),
    foreign key (tracker, ticket_id) references ticket_memory on delete cascade
);
