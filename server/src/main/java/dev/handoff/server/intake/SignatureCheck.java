package dev.handoff.server.intake;

import org.jspecify.annotations.Nullable;

/** Was this body signed with this secret? Compares in constant time; a missing header is a no. */
@FunctionalInterface
public interface SignatureCheck {
    boolean matches(String secret, byte[] body, @Nullable String header);
}
