package dev.handoff.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.handoff.server.access.Admission.Admitted;
import dev.handoff.server.access.Admission.Refused;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People who signed in with the firm's identity provider: their signed tokens (JWT), checked offline against its keys. */
public final class OidcPeople {

    private static final Logger LOG = LoggerFactory.getLogger(OidcPeople.class);

    /** Signed with a private key; anybody could make a token "signed" with none, or with the public key as a password. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final OidcSettings settings;
    private final ProviderKeys keys;

    public OidcPeople(OidcSettings settings) {
        this.settings = settings;
        this.keys = new ProviderKeys(settings);
    }

    static boolean looksLikeOne(String bearer) {
        return bearer.startsWith("eyJ") && bearer.chars().filter(c -> c == '.').count() == 2;
    }

    Admission judge(String jwt, Instant now) {
        try {
            return caller(verified(jwt, now)).<Admission>map(Admitted::new).orElseGet(this::unmapped);
        } catch (KeySourceException e) {
            LOG.error("Nobody can sign in with {}: {}", settings.issuer(), e.getMessage());
            return new Refused("The keys of " + settings.issuer()
                    + " cannot be fetched at this moment; try again later, or use a token of Handoff's own");
        } catch (BadJOSEException | JOSEException | ParseException e) {
            return new Refused("The token of " + settings.issuer() + " is not accepted: " + e.getMessage()
                    + ". Sign in again for a fresh one, made for the audience " + settings.audience());
        }
    }

    /** What a good token says; any other is thrown out. */
    JWTClaimsSet verified(String jwt, Instant now) throws BadJOSEException, JOSEException, ParseException {
        return processor(now).process(jwt, null);
    }

    private Refused unmapped() {
        return new Refused("You are signed in, but nothing in the claim \"" + settings.scopeClaim()
                + "\" stands for a scope here; an administrator maps it under api.oidc.scopes, or adds you to a group"
                + " that is mapped");
    }

    private DefaultJWTProcessor<SecurityContext> processor(Instant now) throws KeySourceException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        // "at+jwt" is an access token (RFC 9068); the others are ID tokens and what providers issued before.
        processor.setJWSTypeVerifier(new com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier<>(
                com.nimbusds.jose.JOSEObjectType.JWT, new com.nimbusds.jose.JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys.source()));
        processor.setJWTClaimsSetVerifier(claims(now));
        return processor;
    }

    private DefaultJWTClaimsVerifier<SecurityContext> claims(Instant now) {
        return new DefaultJWTClaimsVerifier<>(
                settings.audience(),
                new JWTClaimsSet.Builder().issuer(settings.issuer().toString()).build(),
                Set.of("sub", "exp")) {
            @Override
            protected Date currentTime() {
                return Date.from(now);
            }
        };
    }

    /** Empty for somebody for whom no scope is meant. */
    Optional<Caller> caller(JWTClaimsSet claims) {
        return values(claims.getClaim(settings.scopeClaim()))
                .map(settings.scopes()::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(scope -> caller(claims, scope));
    }

    private Caller caller(JWTClaimsSet claims, Scope scope) {
        // Where people may type in an address themselves, an unverified one could be anybody's.
        boolean unverified = Boolean.FALSE.equals(claims.getClaim("email_verified"));
        String email = unverified ? null : text(claims, settings.emailClaim());
        String name = Objects.requireNonNullElse(text(claims, "name"), email == null ? claims.getSubject() : email);
        return new Caller("person:" + claims.getSubject(), name, scope, email);
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isBlank() ? text : null;
    }

    private static Stream<String> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream().map(String::valueOf);
        }
        return claim instanceof String text ? Arrays.stream(text.split("\\s+", -1)) : Stream.empty();
    }
}
