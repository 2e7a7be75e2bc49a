-- Who may use the API. The secret itself is kept nowhere, only its SHA-256.
create table api_token (
    id           bigint generated always as identity primary key,
    name         text        not null,
    scope        text        not null,
    digest       bytea       not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

-- Writes that came with an Idempotency-Key, and what was answered: the same again is answered the same, and done once.
-- Without an answer it is being done at this moment, or whoever did it was killed.
create table idempotent_request (
    caller       text        not null,
    key          text        not null,
    fingerprint  bytea       not null,
    started_at   timestamptz not null,
    status       integer,
    content_type text,
    location     text,
    body         text,
    primary key (caller, key)
);
create index idempotent_request_started_at on idempotent_request (started_at);
