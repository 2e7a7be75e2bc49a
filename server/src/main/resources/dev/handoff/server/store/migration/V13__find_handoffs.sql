-- How each hand-off and each question stands, read off the events in the transaction that appends them, so that they can be found.
-- `changed` grows with every change, over all tickets: lists go from the newest change backwards, page by page.
create sequence handoff_change;

create table handoff_state (
    tracker        text        not null,
    ticket_id      text        not null,
    number         integer     not null,
    changed        bigint      not null unique default nextval('handoff_change'),
    changed_at     timestamptz not null,
    stage          text        not null,
    is_over        boolean     not null,
    from_site      text        not null,
    to_site        text        not null,
    offered_at     timestamptz,
    open_questions integer     not null,
    reopened       text[]      not null,
    primary key (tracker, ticket_id, number)
);
create index handoff_state_stage on handoff_state (stage, changed desc);
create index handoff_state_from on handoff_state (from_site, changed desc);
create index handoff_state_to on handoff_state (to_site, changed desc);

create table question_state (
    tracker        text        not null,
    ticket_id      text        not null,
    id             text        not null,
    number         integer     not null,
    changed        bigint      not null unique default nextval('handoff_change'),
    state          text        not null,
    asker          text        not null,
    addressee      text        not null,
    addressee_site text        not null,
    primary key (tracker, ticket_id, id)
);
create index question_state_addressee on question_state (addressee, changed desc);
create index question_state_asker on question_state (asker, changed desc);
create index question_state_open on question_state (changed desc) where state = 'open';

-- Whom a token stands for: the tracker's name, a slash and the account there; null for a token that acts for nobody.
alter table api_token add column person text;
