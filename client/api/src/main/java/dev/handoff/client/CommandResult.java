package dev.handoff.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command that was taken.
 *
 * @param key the ticket's key
 * @param tracker the tracker's name in the service's settings
 * @param command its English word
 * @param again the same request was taken before, and did nothing now
 * @param handoff number of the ticket's latest hand-off; null while there is none
 * @param stage of that hand-off
 * @param seq number of the ticket's last event
 * @param events what the command did; empty for {@code wrong}, which is kept among the dismissals
 * @param help for {@code help}: which commands there are, in the language of {@code Accept-Language}; otherwise null
 */
public record CommandResult(
        String key,
        String tracker,
        String command,
        boolean again,
        @Nullable Integer handoff,
        @Nullable String stage,
        long seq,
        List<HandoffEvent> events,
        @Nullable String help) {

    public CommandResult {
        events = List.copyOf(events);
    }
}
