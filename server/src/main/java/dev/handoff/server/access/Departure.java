package dev.handoff.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One person's way to the identity provider and back. All that ties the two ends together follows from one secret, which only their
 * browser holds: who sees the address that they are sent to learns neither the secret nor the verifier.
 */
record Departure(String secret) {

    /** Comes back as it went: whoever comes back without it was not sent by us. */
    String state() {
        return derived("state");
    }

    /** Comes back inside the ID token, which so was made for this sign-in and no earlier one. */
    String nonce() {
        return derived("nonce");
    }

    /** Shows the provider that whoever brings the code is whoever asked for it (PKCE, RFC 7636). */
    String verifier() {
        return derived("verifier");
    }

    String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.digest(verifier()));
    }

    boolean isAnsweredBy(String given) {
        return same(state(), given);
    }

    boolean isNamedBy(String given) {
        return same(nonce(), given);
    }

    private String derived(String purpose) {
        return HexFormat.of().formatHex(Secret.digest(purpose + " " + secret));
    }

    private static boolean same(String ours, String given) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Departure[…]";
    }
}
