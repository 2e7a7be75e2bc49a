package dev.handoff.server.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes that carry an {@code Idempotency-Key}, and what was answered to them. */
public interface KeptAnswers {

    /**
     * Claims a write for the one that sends it now.
     *
     * @param fingerprint of what is asked: method, address and body
     */
    Claim claim(Write write, byte[] fingerprint, Instant now);

    /** Keeps the answer of a claimed write. */
    void keep(Write write, Claim.Fresh claim, Answer answer);

    /** The write came to nothing, and may be tried again under the same key. */
    void forget(Write write, Claim.Fresh claim);

    /** @return how many */
    int forgetOlderThan(Instant before);

    /** @param caller the id of whoever sends it: two callers' keys are never the same */
    record Write(String caller, String key) {}

    /** @param body blank for none */
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            String body) {}

    sealed interface Claim {
        /** Nobody did it before. */
        record Fresh(Instant startedAt) implements Claim {}

        /** It was done before. */
        record Done(Answer answer) implements Claim {}

        /** It is being done at this moment. */
        record Busy() implements Claim {}

        /** The key was used for another write. */
        record Taken() implements Claim {}
    }
}
