package dev.handoff.server.notify;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a subscriber's deliveries are signed with: Standard Webhooks' symmetric scheme, {@code v1}. */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException saying what is wrong with it, and never what it is */
    public static SigningSecret of(String text) {
        if (!text.startsWith(PREFIX)) {
            throw malformed("does not begin with " + PREFIX);
        }
        try {
            byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            if (key.length < SHORTEST || key.length > LONGEST) {
                throw malformed("holds " + key.length + " bytes, not " + SHORTEST + " to " + LONGEST);
            }
            return new SigningSecret(key);
        } catch (IllegalArgumentException e) {
            throw e instanceof Malformed ? e : malformed("is not base64 after " + PREFIX);
        }
    }

    /** @return for example {@code v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=} */
    String sign(String id, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String signed = id + "." + at.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256, which every Java must have", e);
        }
    }

    private static Malformed malformed(String why) {
        return new Malformed(why);
    }

    private static final class Malformed extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Malformed(String why) {
            super(why + "; make one with: echo whsec_$(openssl rand -base64 32)");
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
