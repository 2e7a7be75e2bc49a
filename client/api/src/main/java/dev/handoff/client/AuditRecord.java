package dev.handoff.client;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit.
 *
 * @param sequence from 1, without a gap
 * @param at ISO 8601 instant in UTC at which it happened
 * @param who id and name of a person, or {@code Handoff}
 * @param what for example {@code handoff.accepted}, {@code answer.present}, {@code comment.edited}, {@code token.created}
 * @param about what it was done to, for example {@code firm/10042}: the tracker and its id of the ticket
 * @param ticket the ticket's key as it is known today; left out where there is none. The hash does not cover it
 * @param why the reason given, or the text that counts; may be blank
 * @param door what it came through, for example {@code comment:10042/9f86d081884c7d65}
 * @param previous hash of the entry before; 64 zeros for the first
 * @param hash SHA-256 over {@code previous} and everything above but {@code ticket}, see docs/audit.md
 */
public record AuditRecord(
        long sequence,
        String at,
        String who,
        String what,
        String about,
        @Nullable String ticket,
        String why,
        String door,
        String previous,
        String hash) {}
