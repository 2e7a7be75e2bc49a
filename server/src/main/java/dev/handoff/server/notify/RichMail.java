package dev.handoff.server.notify;

import java.util.Map;

/**
 * A mail with pictures.
 *
 * @param id becomes its Message-ID: where it is sent twice, mail programs show it once
 * @param images PNG by content id
 * @param unsubscribe address that takes the reader off the list, as {@code mailto:} or {@code https:}
 */
public record RichMail(
        String to,
        String id,
        String subject,
        String text,
        String html,
        Map<String, byte[]> images,
        String unsubscribe) {

    public RichMail {
        images = Map.copyOf(images);
    }
}
