package dev.handoff.server.site;

import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everybody a ticket has met. The changelog names a former assignee by id alone, which says nothing about a time zone or
 * groups; the same person often stands elsewhere on the ticket with all of it.
 */
final class Acquaintances {

    private final Map<String, Person> byId = new HashMap<>();

    Acquaintances(Ticket ticket) {
        ticket.comments().stream().map(Comment::author).forEach(this::meet);
        ticket.changes().stream().map(Change::author).forEach(this::meet);
        meet(ticket.creator());
        meet(ticket.reporter());
        meet(ticket.assignee());
    }

    private void meet(@Nullable Person person) {
        if (person != null && !person.id().isBlank()) {
            byId.put(person.id(), person);
        }
    }

    /** @return null for nobody; somebody of whom only the id is known where the ticket tells no more */
    @Nullable
    Person find(@Nullable String id, @Nullable String displayName) {
        if (id == null || id.isBlank()) {
            return null;
        }
        Person known = byId.get(id);
        return known != null
                ? known
                : new Person(id, id, displayName == null ? "" : displayName, null, null, Set.of(), true);
    }
}
