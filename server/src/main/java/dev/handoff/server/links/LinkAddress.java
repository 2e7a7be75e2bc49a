package dev.handoff.server.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page, written one way however people spell it: two spellings of one page are one check.
 *
 * @param url without its fragment, which no server gets to see
 */
public record LinkAddress(String url) {

    private static final int LONGEST = 2_000;

    /** Null where it is no web address, or one too long to be followed by a browser. */
    public static @Nullable LinkAddress of(String written) {
        HttpUrl url = written.length() > LONGEST ? null : HttpUrl.parse(written.strip());
        return url == null
                ? null
                : new LinkAddress(url.newBuilder().fragment(null).build().toString());
    }

    public String host() {
        return HttpUrl.get(url).host();
    }

    /** A short name for it that fits an index. */
    public String key() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
