-- People on their way to the identity provider, by the SHA-256 of what their browser holds, with the page that they wanted. A row
-- goes when its person comes back, so that nobody comes back twice.
create table oidc_departure (
    digest     bytea       primary key,
    back       text        not null,
    expires_at timestamptz not null
);
create index oidc_departure_expires_at on oidc_departure (expires_at);
