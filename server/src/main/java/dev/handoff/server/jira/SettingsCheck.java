package dev.handoff.server.jira;

import dev.handoff.server.jira.JiraSettings.Credentials;
import dev.handoff.server.jira.JiraSettings.Dialect;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import okhttp3.HttpUrl;

/** Finds the settings that can only fail later, and says which tracker, which key, which value and what to write instead. */
final class SettingsCheck {

    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(5);

    private static final String GATEWAY = "api.atlassian.com";

    private final String tracker;

    private SettingsCheck(String tracker) {
        this.tracker = tracker;
    }

    /** @throws IllegalArgumentException naming the first setting that makes no sense */
    static void check(JiraSettings settings) {
        if (!settings.name().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}")) {
            throw new IllegalArgumentException("tracker name '" + settings.name()
                    + "' is not usable in an address; use letters, digits, '-', '_' and '.', for example 'firm-cloud'");
        }
        SettingsCheck check = new SettingsCheck(settings.name());
        check.address("url", settings.api());
        check.address("browseUrl", settings.browse());
        check.browse(settings.browse());
        check.api(settings.api(), settings.dialect());
        check.credentials(settings.credentials());
        check.timeout(settings.timeout());
        settings.fields().forEach(field -> check.field("contextFields", field));
        if (settings.epicLink() != null) {
            check.field("epicLinkField", settings.epicLink());
        }
        settings.properties().forEach(check::property);
    }

    private void address(String key, URI address) {
        HttpUrl url = url(key, address);
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException("tracker '" + tracker + "': " + key + " at " + url.host()
                    + " holds a user or password; put them under credentials");
        }
        if (url.query() != null || url.fragment() != null) {
            throw wrong(key, address, "leave out everything from '?' or '#'");
        }
    }

    private HttpUrl url(String key, URI address) {
        HttpUrl url = HttpUrl.parse(address.toString());
        if (url == null) {
            throw wrong(key, address, "write an address such as https://firm.atlassian.net");
        }
        return url;
    }

    private void api(URI api, Dialect dialect) {
        HttpUrl url = url("url", api);
        String path = url.encodedPath().toLowerCase(Locale.ROOT);
        if (path.contains("/rest") || path.contains("/browse") || path.contains("/secure/")) {
            throw wrong("url", api, "leave out the path from /rest, /browse or /secure on");
        }
        boolean gateway = url.host().equals(GATEWAY);
        if (dialect == Dialect.DC && (gateway || url.host().endsWith(".atlassian.net"))) {
            throw wrong("url", api, "this is a Jira Cloud: set its type to cloud");
        }
        if (gateway && !path.matches("/ex/jira/[^/]+/?")) {
            throw wrong("url", api, "write https://api.atlassian.com/ex/jira/<cloud id>");
        }
    }

    private void browse(URI browse) {
        if (url("browseUrl", browse).host().equals(GATEWAY)) {
            throw wrong("browseUrl", browse, "people cannot open that; write for example https://firm.atlassian.net");
        }
    }

    private void credentials(Credentials credentials) {
        if (credentials instanceof Credentials.Basic basic) {
            secret("user", basic.user());
            secret("token", basic.token());
            if (basic.user().contains(":")) {
                throw new IllegalArgumentException(
                        "tracker '" + tracker + "': the user holds a ':', which basic sign-in cannot send");
            }
        } else if (credentials instanceof Credentials.Bearer bearer) {
            secret("token", bearer.token());
        }
    }

    /** The value is never shown. */
    private void secret(String key, String value) {
        if (value.isBlank() || value.startsWith("${")) {
            throw new IllegalArgumentException("tracker '" + tracker + "': the " + key
                    + " to sign in with is not set; is its environment variable set?");
        }
        if (!value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("tracker '" + tracker + "': the " + key
                    + " to sign in with has spaces around it or a line break in it; remove them");
        }
    }

    private void timeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw wrong("timeoutSeconds", timeout.toSeconds(), "choose between 1 and 300");
        }
    }

    private void field(String key, String id) {
        if (!id.matches("[A-Za-z0-9_.:-]+")) {
            throw wrong(key, id, "name fields by their id, for example customfield_10101; `doctor` lists them");
        }
    }

    private void property(String key) {
        if (key.isBlank() || key.length() > 255 || key.contains(",")) {
            throw wrong("properties", key, "a property key has 1 to 255 characters and no comma");
        }
    }

    private IllegalArgumentException wrong(String key, Object value, String instead) {
        return new IllegalArgumentException(
                "tracker '" + tracker + "': " + key + " '" + value + "' makes no sense; " + instead);
    }
}
