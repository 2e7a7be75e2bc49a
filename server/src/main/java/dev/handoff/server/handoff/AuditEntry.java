package dev.handoff.server.handoff;

import java.time.Instant;

/**
 * One line of the audit: who did what, when, why and through which door.
 *
 * @param sequence from 1, without a gap
 * @param who id and name of the person, or {@code Handoff}
 * @param what for example {@code handoff.accepted}, {@code comment.written}
 * @param about what it was done to, for example {@code firm/HOM-1184}
 * @param why the reason given, or the text that counts; may be blank
 * @param door as {@link Door#toString}
 * @param previous hash of the entry before; {@link Chain#BEGINNING} for the first
 * @param hash SHA-256 over {@code previous} and everything above
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String who,
        String what,
        String about,
        String why,
        String door,
        String previous,
        String hash) {}
