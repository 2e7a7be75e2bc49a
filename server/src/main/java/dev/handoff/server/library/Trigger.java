package dev.handoff.server.library;

/**
 * What a phrase found in a ticket says about the library.
 *
 * @param target index of the source, replaced rule, profile or domain it belongs to
 * @param phrase as written in the file
 */
record Trigger(Kind kind, int target, String phrase) {

    enum Kind {
        /** Enough whatever the ticket is about. */
        ANYWHERE,
        STRONG,
        /** Enough where it stands in the summary. */
        SUBJECT,
        WEAK,
        CANCEL,
        /** Says that no rule applies. */
        DENIAL,
        CITE,
        /** Names a rule that another has replaced. */
        OUTDATED,
        OUTDATED_CANCEL,
        DOMAIN,
        PROFILE,
        PROFILE_CANCEL
    }
}
