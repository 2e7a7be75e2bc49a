package dev.handoff.client;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a ticket's hand-off; the same as a {@code /handoff} comment.
 *
 * @param command {@code accept}, {@code ask}, {@code answer}, {@code na}, {@code waive}, {@code return}, {@code confirm},
 *     {@code correct}, {@code wrong}, {@code recheck}, {@code mute}, {@code unmute} or {@code help}
 * @param item its id, such as {@code HARM}, for a command about one item; otherwise null
 * @param text the read-back, question, answer, correction or reason; null where the command takes none
 * @param seen {@link Handoff#seq()} as the person saw it: if somebody changed since what this command is about, it is refused
 *     with what changed; null to act on things as they are
 */
public record Command(
        @Nullable String command,
        @Nullable String item,
        @Nullable String text,
        @Nullable Long seen) {}
