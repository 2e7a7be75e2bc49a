package dev.handoff.server.handoff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** SHA-256 over UTF-8, as lower-case hexadecimal digits. */
final class Digest {

    private Digest() {}

    static String of(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    /** The same words in the same order, whatever their case and the space between them. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
