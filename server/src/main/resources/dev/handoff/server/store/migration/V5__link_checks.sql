-- What is known of the links that tickets and the library cite. `key` is the SHA-256 of the address, which may be too long for an
-- index; `verdict` is 'works', 'login', 'dead', 'refused' or 'unclear' and `detail` what goes with it; `due_at` is null where
-- nothing calls for another look.
create table link (
    key         text        primary key,
    url         text        not null,
    host        text        not null,
    library     boolean     not null default false,
    verdict     text        not null default 'unclear',
    detail      text        not null default '',
    since       timestamptz,
    doubt       text        not null default '',
    doubts      integer     not null default 0,
    checked_at  timestamptz,
    fresh_until timestamptz,
    due_at      timestamptz
);
create index link_due on link (due_at) where due_at is not null;
create index link_checked_at on link (checked_at);

-- Which tickets cite a link now: they are looked at again when its verdict changes.
create table link_citation (
    tracker   text not null,
    ticket_id text not null,
    key       text not null references link on delete cascade,
    primary key (tracker, ticket_id, key)
);
create index link_citation_key on link_citation (key);
