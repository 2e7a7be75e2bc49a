package dev.handoff.server.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What this service is to the identity provider, so that people can be sent there and come back signed in.
 *
 * @param id as the provider registered it; ID tokens must be made for it
 * @param secret null for a public client
 * @param redirect where the provider sends people back to, as registered there
 * @param scopes what the provider is asked to tell, separated by blanks
 */
public record OidcClient(String id, @Nullable String secret, URI redirect, String scopes) {

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "OidcClient[" + id + " at " + redirect + "]";
    }
}
