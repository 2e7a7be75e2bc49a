package dev.handoff.server.access;

import dev.handoff.server.ticket.Person;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param id stable and unique, for example {@code token:12} or {@code person:8f14e45f}
 * @param name for people: the token's name, or the person's
 * @param email of a person who signed in; null for a token
 * @param person whom the holder of a token acts as: the tracker's name, a slash and the account there; null for nobody
 */
public record Caller(
        String id,
        String name,
        Scope scope,
        @Nullable String email,
        @Nullable String person) implements Principal {

    /** Somebody who signed in, or a token that acts for nobody. */
    public Caller(String id, String name, Scope scope, @Nullable String email) {
        this(id, name, scope, email, null);
    }

    /** The {@code id}, which two callers never share. */
    @Override
    public String getName() {
        return id;
    }

    /** Is this the person whom the tracker knows? They are told by e-mail address, where the tracker shows it. */
    public boolean is(Person person) {
        return email != null && email.equalsIgnoreCase(person.email());
    }
}
