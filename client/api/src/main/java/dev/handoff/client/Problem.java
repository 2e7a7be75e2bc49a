package dev.handoff.client;

import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered as asked, after RFC 9457; sent as {@code application/problem+json}.
 *
 * @param type address of the kind of problem, relative to the service, for example {@code /api/v1/problems/unknown-ticket};
 *     {@code about:blank} where the status says it all
 * @param title the kind of problem in a few words; always the same for a type
 * @param status the HTTP status
 * @param detail what happened this time, and what to do
 * @param instance for an unexpected failure, a URN by which it is found in the service's log; otherwise null
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance) {}
