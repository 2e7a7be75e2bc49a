package dev.handoff.server.notify;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.handoff.client.WebhookEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that others may want to hear.
 *
 * @param id the {@code webhook-id}: the same for every subscriber and at every attempt
 * @param body exactly as it is signed and sent
 */
public record Outgoing(String id, EventType type, Instant at, Subject subject, String body) {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    static Outgoing of(EventType type, Instant at, Subject subject, WebhookEvent.Data data) {
        return new Outgoing(id(UUID.randomUUID()), type, at, subject, body(type, at, data));
    }

    /**
     * A report is there to be read. Announced twice, it is sent once.
     *
     * @param report its id, the same when it is published again
     * @param from first day it tells of
     * @param until last day it tells of
     * @param url its page, for people; null where there is none
     */
    public static Outgoing reportPublished(
            String report, Instant at, LocalDate from, LocalDate until, @Nullable String url) {
        EventType type = EventType.REPORT_PUBLISHED;
        UUID always = UUID.nameUUIDFromBytes((type + " " + report).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        WebhookEvent.Report told = new WebhookEvent.Report(report, from.toString(), until.toString(), url);
        WebhookEvent.Data data = new WebhookEvent.Data(null, null, null, null, null, null, null, told);
        return new Outgoing(id(always), type, at, Subject.EVERYTHING, body(type, at, data));
    }

    /** No full stop: it would blur what is signed. */
    private static String id(UUID uuid) {
        return "msg_" + uuid.toString().replace("-", "");
    }

    private static String body(EventType type, Instant at, WebhookEvent.Data data) {
        return GSON.toJson(new WebhookEvent(type.word(), at.toString(), data)).replace("\\u0000", "");
    }
}
