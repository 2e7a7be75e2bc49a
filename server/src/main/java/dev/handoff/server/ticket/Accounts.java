package dev.handoff.server.ticket;

import org.jspecify.annotations.Nullable;

/** The door to the people whom a tracker knows. Every method throws {@link TrackerException} when it does not answer well. */
public interface Accounts {

    /**
     * Somebody with time zone and groups, as far as the tracker tells them.
     *
     * @param id account id; on Data Center a user key or a login name
     * @return null when there is no such account, or it may not be seen
     */
    @Nullable
    Person byId(String id);

    /** The one person whom the tracker shows with exactly this e-mail address; null when it shows none, or several. */
    @Nullable
    Person byEmail(String email);
}
