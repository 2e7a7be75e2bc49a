package dev.handoff.server.ticket;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the tracker knows.
 *
 * @param id account id (Cloud) or user key/name (Data Center); blank where the source has none (a file of tickets)
 * @param name the login name of Data Center; null on Cloud
 * @param displayName as shown to people; may be blank
 * @param email null where hidden
 * @param timeZone IANA zone id as the tracker gives it; null where hidden by profile privacy
 * @param groups names of the groups, as far as the tracker told; empty when unknown
 * @param active false for a deactivated account
 */
public record Person(
        String id,
        @Nullable String name,
        String displayName,
        @Nullable String email,
        @Nullable String timeZone,
        Set<String> groups,
        boolean active) {

    public Person {
        groups = Set.copyOf(groups);
    }

    /**
     * The same account? Data Center names it by its key here and by its login name there; where the tracker gave neither, the
     * display name has to tell.
     */
    public boolean same(@Nullable Person other) {
        if (other == null) {
            return false;
        }
        if (id.isBlank() || other.id.isBlank()) {
            return !displayName.isBlank() && displayName.equals(other.displayName);
        }
        return id.equals(other.id) || (name != null && name.equalsIgnoreCase(other.name));
    }

    /** Did the tracker tell nothing that could tell this person from another? */
    public boolean isAnonymous() {
        return id.isBlank() && displayName.isBlank();
    }
}
