-- What a list shows of a ticket: its title, where everybody may read it who may read its project and none of its readers is a
-- customer. Null otherwise, and where it was judged last before this column was there; public mode shows none of these.
alter table ticket_latest add column title text;

-- People who signed in on the pages, by the SHA-256 of what their browser holds. `token` is the digest of the token that they
-- signed in with, null for one of the identity provider.
create table web_session (
    digest     bytea       primary key,
    caller     text        not null,
    name       text        not null,
    scope      text        not null,
    email      text,
    token      text,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index web_session_expires_at on web_session (expires_at);
