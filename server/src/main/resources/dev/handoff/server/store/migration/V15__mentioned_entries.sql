-- The partners, customers, decisions and words of the library that the ticket names: the entry's kind, a blank and its id.
alter table ticket_latest add column mentioned text[] not null default '{}';

update ticket_latest set mentioned =
    array(select (c ->> 'kind') || ' ' || (c ->> 'id') from json_array_elements(body -> 'context') c)
from assessment where id = assessment_id and json_typeof(body -> 'context') = 'array';

create index ticket_latest_mentioned on ticket_latest using gin (mentioned);
