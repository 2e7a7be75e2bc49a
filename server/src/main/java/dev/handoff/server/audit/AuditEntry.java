package dev.handoff.server.audit;

import java.time.Instant;

/**
 * One line of the audit: who did what, when, why and through which door.
 *
 * @param sequence from 1, without a gap
 * @param at when it happened; the rest as in {@link Fact}
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
