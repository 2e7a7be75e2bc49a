package dev.handoff.server.ticket;

import java.util.regex.Pattern;

/**
 * A ticket's key as people write it, for example {@code HOM-1184}. The project part is everything before the last dash.
 *
 * @param value upper-case key; never blank
 */
public record TicketKey(String value) implements Comparable<TicketKey> {

    private static final Pattern SHAPE = Pattern.compile("[\\p{Lu}][\\p{Lu}\\p{N}_]*-\\d+");

    public TicketKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not a ticket key; a key looks like HOM-1184");
        }
    }

    public String project() {
        return value.substring(0, value.lastIndexOf('-'));
    }

    public static boolean isKey(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(TicketKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
