package dev.handoff.server.sandbox.tracker;

import java.util.List;
import java.util.Map;

/** What Jira does not do, as it would say it: {@code {"errorMessages":[...],"errors":{...}}} with a status. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> messages;
    private final transient Map<String, String> errors;

    private Refusal(int status, List<String> messages, Map<String, String> errors) {
        super(status + " " + messages + " " + errors);
        this.status = status;
        this.messages = messages;
        this.errors = errors;
    }

    public static Refusal of(int status, String message) {
        return new Refusal(status, List.of(message), Map.of());
    }

    public static Refusal badRequest(String message) {
        return of(400, message);
    }

    public static Refusal badField(String field, String message) {
        return new Refusal(400, List.of(), Map.of(field, message));
    }

    public static Refusal notFound(String message) {
        return of(404, message);
    }

    public int status() {
        return status;
    }

    public List<String> messages() {
        return messages;
    }

    public Map<String, String> errors() {
        return errors;
    }
}
