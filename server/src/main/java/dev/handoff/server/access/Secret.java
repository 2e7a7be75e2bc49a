package dev.handoff.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What the holder of a token sends, for example {@code hoff_read_9f86d0…}: a prefix that people and secret scanners know, 256
 * random bits, and a check sum. Only its digest is kept; with so many random bits a plain SHA-256 cannot be undone by guessing.
 */
public final class Secret {

    private static final String PREFIX = "hoff_";
    private static final Pattern SHAPE = Pattern.compile("hoff_(read|act|admin)_[0-9a-f]{72}");
    private static final int BYTES = 32;
    private static final int CHECK_SUM = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    static Secret fresh(Scope scope) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String body = PREFIX + scope.word() + "_" + HexFormat.of().formatHex(random);
        return new Secret(body + checkSum(body));
    }

    /** Could this text be a token's? Tells most guesses and all typing mistakes without looking anywhere. */
    static boolean isWellFormed(String text) {
        int body = text.length() - CHECK_SUM;
        return SHAPE.matcher(text).matches()
                && checkSum(text.substring(0, body)).equals(text.substring(body));
    }

    private static String checkSum(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** To be shown once, when the token is made. */
    public String text() {
        return text;
    }

    byte[] digest() {
        return digest(text);
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    /** Without the secret itself, which must not reach a log. */
    @Override
    public String toString() {
        return text.substring(0, text.lastIndexOf('_') + 1) + "…";
    }
}
