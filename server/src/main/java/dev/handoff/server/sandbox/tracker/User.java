package dev.handoff.server.sandbox.tracker;

import java.time.ZoneId;
import java.util.Set;

/**
 * Somebody of the firm.
 *
 * @param key what Data Center calls the user key; the tracker refers to people by it
 * @param name login name
 * @param login user name of the Basic sign-in, at once its password and the Bearer token: this is a demo
 * @param app true for a bot
 */
public record User(
        String key,
        String name,
        String login,
        String accountId,
        String displayName,
        String email,
        ZoneId zone,
        String locale,
        boolean active,
        boolean app,
        Set<String> groups) {

    public static final String ADMINISTRATORS = "jira-administrators";

    public User {
        groups = Set.copyOf(groups);
    }

    public boolean administrator() {
        return groups.contains(ADMINISTRATORS);
    }

    public boolean answersTo(String who) {
        return who.equalsIgnoreCase(name) || who.equals(key) || who.equals(accountId) || who.equalsIgnoreCase(email);
    }
}
