package dev.handoff.server.handoff;

import org.jspecify.annotations.Nullable;

/**
 * Whom a question goes to.
 *
 * @param site whose working hours its clock keeps; blank where the person's site is unknown
 * @param role why this person: as owner of the item, as decider, as reporter
 * @param deputyFor the person this one stands in for; null where nobody is away
 */
public record Addressee(
        Who who, String site, Role role, @Nullable Who deputyFor) {

    public enum Role {
        OWNER,
        DECIDER,
        REPORTER
    }
}
