-- A delivery that knows only the ticket's key must mark the row of the ticket's id, or two workers would meet on one ticket.
create index ticket_seen_key on ticket_seen (tracker, ticket_key);
