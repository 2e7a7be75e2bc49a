package dev.handoff.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was not taken: a {@link Problem} with what a program needs beside the words.
 *
 * @param type see {@link Problem#type()}
 * @param title the kind of problem in a few words
 * @param status the HTTP status
 * @param detail for the person, in the language of {@code Accept-Language} (English or Polish)
 * @param reason which rule refused it, for example {@code readback.short}, {@code forbidden} or {@code stale}
 * @param words how many words were sent, where too few; otherwise null
 * @param leastWords how many are needed, where too few were sent; otherwise null
 * @param seq number of the ticket's last event
 * @param changes for a command refused because of {@link Command#seen()}: what happened since; otherwise empty
 */
public record CommandProblem(
        String type,
        String title,
        int status,
        String detail,
        String reason,
        @Nullable Integer words,
        @Nullable Integer leastWords,
        long seq,
        List<HandoffEvent> changes) {

    public CommandProblem {
        changes = List.copyOf(changes);
    }
}
