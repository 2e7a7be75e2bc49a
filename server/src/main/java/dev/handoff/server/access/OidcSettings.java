package dev.handoff.server.access;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider whose tokens let people in.
 *
 * @param issuer as it stands in the tokens' {@code iss}; its discovery document is read where {@code keys} is null
 * @param audience one of the tokens' {@code aud} must be this
 * @param keys address of the provider's JSON Web Key Set; null to find it by discovery
 * @param scopeClaim the claim that tells groups, roles or scopes: a list, or words separated by blanks
 * @param scopes what each of its values stands for here; the widest wins
 * @param emailClaim the claim that holds the e-mail address by which the tracker knows the person
 */
public record OidcSettings(
        URI issuer,
        String audience,
        @Nullable URI keys,
        String scopeClaim,
        Map<String, Scope> scopes,
        String emailClaim) {

    public OidcSettings {
        scopes = Map.copyOf(scopes);
    }

    /** The same provider's tokens, made for somebody else. */
    OidcSettings madeFor(String other) {
        return new OidcSettings(issuer, other, keys, scopeClaim, scopes, emailClaim);
    }
}
