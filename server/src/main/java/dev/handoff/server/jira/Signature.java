package dev.handoff.server.jira;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of a webhook: {@code X-Hub-Signature: sha256=<hex>}, an HMAC over the raw body. */
public final class Signature {

    public static final String HEADER = "X-Hub-Signature";

    private static final Pattern SHAPE = Pattern.compile("sha256=[0-9a-fA-F]{64}");

    private Signature() {}

    /**
     * Compares in constant time.
     *
     * @param header the header's value, null where it was absent
     * @return false for a missing, malformed, wrong or weaker (sha1) signature, and for a blank secret
     */
    public static boolean matches(String secret, byte[] rawBody, @Nullable String header) {
        if (header == null || secret.isBlank() || !SHAPE.matcher(header).matches()) {
            return false;
        }
        byte[] claimed = HexFormat.of().parseHex(header.substring("sha256=".length()));
        return MessageDigest.isEqual(claimed, mac(secret, rawBody));
    }

    /** @return the header's value that {@link #matches} accepts for this body */
    public static String of(String secret, byte[] rawBody) {
        return "sha256=" + HexFormat.of().formatHex(mac(secret, rawBody)).toLowerCase(Locale.ROOT);
    }

    private static byte[] mac(String secret, byte[] rawBody) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(rawBody);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256, which every Java must have", e);
        }
    }
}
