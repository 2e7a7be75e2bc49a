-- What people called wrong: one row for a ticket, an item and the comment or token it came through. `door` is a comment's id or
-- a token's name. Rows are withdrawn, never deleted. `account` is for those who must answer for it, not for reports.
create table dismissal (
    id            bigint generated always as identity primary key,
    tracker       text        not null,
    ticket_id     text        not null,
    ticket_key    text        not null,
    project       text        not null,
    item          text        not null,
    door_kind     text        not null,
    door          text        not null,
    account       text        not null,
    account_name  text        not null,
    reason        text        not null,
    place         text        not null,
    said_at       timestamptz,
    at            timestamptz not null,
    state         text,
    assessment_id bigint,
    withdrawn_at  timestamptz,
    unique (tracker, ticket_id, item, door_kind, door)
);

-- The items that a comment of ours showed as open, by ticket: the base of every share.
create table asked (
    tracker    text        not null,
    ticket_id  text        not null,
    item       text        not null,
    ticket_key text        not null,
    project    text        not null,
    shown_at   timestamptz not null,
    primary key (tracker, ticket_id, item)
) with (fillfactor = 80);
create index asked_shown_at on asked (shown_at);

-- Every time an item became advice-only or counted again; the last row of a tracker, project and item holds. A blank project
-- is the whole tracker. `told_at` is when those who run Handoff had mail about it.
create table mute_change (
    id        bigint generated always as identity primary key,
    tracker   text        not null,
    project   text        not null,
    item      text        not null,
    muted     boolean     not null,
    at        timestamptz not null,
    asked     integer     not null,
    dismissed integer     not null,
    told_at   timestamptz
);
create index mute_change_last on mute_change (tracker, project, item, id desc);
