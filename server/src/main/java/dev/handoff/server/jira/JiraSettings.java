package dev.handoff.server.jira;

import dev.handoff.server.ticket.TicketKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a Jira is and how to sign in.
 *
 * @param name the tracker's name in the configuration
 * @param api base address of the API without {@code /rest}, for example {@code https://firm.atlassian.net} or {@code
 *     https://api.atlassian.com/ex/jira/CLOUD-ID}
 * @param browse base address that people open: {@code <browse>/browse/KEY}
 * @param fields ids of custom fields to read (context fields and team fields)
 * @param properties keys of the issue and comment properties to read
 * @param timeout for one request, from connecting to the last byte
 * @param epicLink id of the custom field that names a story's epic on Data Center; null lets Jira tell which one it is
 * @param linkIcon address of a 16 by 16 picture shown beside the links we add; null for Jira's own
 * @param groups true when a site's members are named by group, so that everybody's groups are read
 */
public record JiraSettings(
        String name,
        Dialect dialect,
        URI api,
        URI browse,
        Credentials credentials,
        List<String> fields,
        Set<String> properties,
        Duration timeout,
        @Nullable String epicLink,
        @Nullable URI linkIcon,
        boolean groups) {

    public JiraSettings {
        fields = List.copyOf(fields);
        properties = Set.copyOf(properties);
    }

    public JiraSettings(
            String name,
            Dialect dialect,
            URI api,
            URI browse,
            Credentials credentials,
            List<String> fields,
            Set<String> properties,
            Duration timeout) {
        this(name, dialect, api, browse, credentials, fields, properties, timeout, null, null, false);
    }

    /** The page of a ticket, for people. */
    public URI page(TicketKey key) {
        return URI.create(browse.toString().replaceAll("/+$", "") + "/browse/" + key.value());
    }

    /** @throws IllegalArgumentException naming the tracker, the key, the value and what to write instead */
    public void check() {
        SettingsCheck.check(this);
    }

    public enum Dialect {
        /** {@code /rest/api/3}, ADF, account ids. */
        CLOUD,
        /** {@code /rest/api/2}, wiki markup, user keys and names. */
        DC
    }

    /** How to sign in. Never printed: {@code toString} hides the secret. */
    public sealed interface Credentials {
        record Basic(String user, String token) implements Credentials {
            @Override
            public String toString() {
                return "Basic[" + user + ":***]";
            }
        }

        record Bearer(String token) implements Credentials {
            @Override
            public String toString() {
                return "Bearer[***]";
            }
        }
    }
}
