package dev.handoff.server.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How mail goes out.
 *
 * @param user null where the server asks for no sign-in
 * @param to who is told how Handoff itself is doing; empty tells nobody
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from,
        List<String> to) {

    public MailSettings {
        to = List.copyOf(to);
    }

    public enum Security {
        /** Begins in the clear and must become encrypted. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** In the clear; for a relay on the same machine. */
        NONE
    }

    @Override
    public String toString() {
        return "mail through " + host + ":" + port;
    }
}
