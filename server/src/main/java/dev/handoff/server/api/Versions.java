package dev.handoff.server.api;

import dev.handoff.server.ticket.TicketRef;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells how far tickets have come, without reading them. */
public interface Versions {

    /** Those of these tickets that were ever judged. */
    Map<TicketRef, Version> of(Collection<TicketRef> tickets);

    /**
     * @param seq number of the ticket's last event; 0 for none
     * @param assessment number of its last judgement
     */
    record Version(long seq, long assessment) {

        private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

        /** @return null for a text that is none of ours */
        static @Nullable Version read(String text) {
            Matcher matcher = SHAPE.matcher(text);
            return matcher.matches()
                    ? new Version(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)))
                    : null;
        }

        /** As sent to clients, for whom it has no meaning. */
        @Override
        public String toString() {
            return seq + "." + assessment;
        }
    }
}
