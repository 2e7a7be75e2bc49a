-- Reports that did not get where they should, until they do.
create table report_trouble (
    lead text not null,
    way text not null,
    week text not null,
    what text not null,
    since timestamptz not null,
    primary key (lead, way)
);
