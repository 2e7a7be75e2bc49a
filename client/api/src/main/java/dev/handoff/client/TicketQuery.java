package dev.handoff.client;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which tickets to list. Every part narrows the list; nothing given lists all.
 *
 * <pre>{@code
 * handoff.tickets(TicketQuery.all().flagged().team("Claims").gap("HARM")).get();
 * }</pre>
 */
public final class TicketQuery {

    private static final TicketQuery ALL = new TicketQuery(Map.of());

    private final Map<String, String> parameters;

    private TicketQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    public static TicketQuery all() {
        return ALL;
    }

    /** @param id of a site that sends or receives it */
    public TicketQuery site(String id) {
        return with("site", id);
    }

    public TicketQuery team(String name) {
        return with("team", name);
    }

    /** @param key of the project */
    public TicketQuery project(String key) {
        return with("project", key);
    }

    /** @param item that is hollow or missing, for example {@code HARM} */
    public TicketQuery gap(String item) {
        return with("gap", item);
    }

    /** Only tickets with a gap. */
    public TicketQuery flagged() {
        return with("flagged", "true");
    }

    /** @param cursor {@link Page#next()} of the page before */
    public TicketQuery after(String cursor) {
        return with("cursor", cursor);
    }

    /** @param number of tickets on a page, 1 to 200; 50 unless given */
    public TicketQuery limit(int number) {
        return with("limit", Integer.toString(number));
    }

    private TicketQuery with(String name, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new TicketQuery(more);
    }

    Sending sending() {
        Sending sending = Sending.get("tickets");
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            sending = sending.with(parameter.getKey(), parameter.getValue());
        }
        return sending;
    }
}
