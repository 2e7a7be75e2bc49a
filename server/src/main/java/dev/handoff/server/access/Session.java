package dev.handoff.server.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signed in on the pages, as it is kept.
 *
 * @param caller as they were let in
 * @param token digest, in hexadecimal digits, of the token that they signed in with; while it holds, so does the session. Null for a token of the
 *     identity provider, which cannot be asked again
 */
public record Session(Caller caller, @Nullable String token, Instant created, Instant expires) {}
