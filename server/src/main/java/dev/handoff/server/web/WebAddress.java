package dev.handoff.server.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An address that somebody wrote, made safe to be a link: only ever a web page, never a script or a file. */
final class WebAddress {

    private WebAddress() {}

    /** @return null for what is no address of a web page */
    static @Nullable String of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            URI address = URI.create(written.strip());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && address.getHost() != null ? address.toString() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
