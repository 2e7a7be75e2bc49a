package dev.handoff.server.handoff;

import dev.handoff.server.ticket.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, as kept for good.
 *
 * @param id the tracker's account id or user key; blank for ourselves, or where the tracker gave none
 * @param name as shown to people
 */
public record Who(String id, String name) {

    /** We ourselves, where nobody else did it. */
    public static final Who HANDOFF = new Who("", "Handoff");

    public static Who of(@Nullable Person person) {
        return person == null
                ? new Who("", "somebody")
                : new Who(person.id(), person.displayName().isBlank() ? person.id() : person.displayName());
    }

    /** The same account; where an id is missing, only the name can tell. */
    public boolean same(Who other) {
        return (id.isBlank() || other.id.isBlank()) ? name.equals(other.name) : id.equals(other.id);
    }
}
