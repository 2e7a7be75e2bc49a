package dev.handoff.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.handoff.server.access.Arrival.Turned;
import dev.handoff.server.access.Arrival.Welcome;
import dev.handoff.server.access.Arrival.Why;
import dev.handoff.server.access.IdentityDoor.CodeRefused;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends people to the firm's identity provider and learns who comes back: OpenID Connect's authorization code flow with PKCE. */
public final class OidcSignIn {

    /** As long as somebody may take to sign in there. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    private static final int LONGEST_CODE = 4_096;

    private final OidcSettings settings;
    private final OidcClient client;
    private final OidcPeople people;
    private final IdentityDoor door;
    private final Departures departures;
    private final InstantSource clock;

    public OidcSignIn(OidcSettings settings, OidcClient client, Departures departures, InstantSource clock) {
        this.settings = settings;
        this.client = client;
        this.people = new OidcPeople(settings.madeFor(client.id()));
        this.door = new IdentityDoor(settings.issuer(), client, clock);
        this.departures = departures;
        this.clock = clock;
    }

    /** Where people come back to. */
    public URI redirect() {
        return client.redirect();
    }

    /**
     * @param secret for the browser, to be shown when its holder comes back
     * @param address of the provider, where they are to go
     */
    public record Leaving(String secret, URI address) {}

    /** What the provider sends back through the browser; any of it may be missing, or come from somebody else. */
    public record Answer(
            @Nullable String state,
            @Nullable String code,
            @Nullable String error) {}

    /** @return empty while the provider cannot be asked */
    public Optional<Leaving> leave(String back) {
        Departure departure = new Departure(SignIn.fresh());
        try {
            URI address = door.address(departure);
            departures.keep(
                    Secret.digest(departure.secret()), back, clock.instant().plus(PATIENCE));
            return Optional.of(new Leaving(departure.secret(), address));
        } catch (IOException e) {
            LOG.error("Nobody can be sent to {} to sign in: {}", settings.issuer(), e.getMessage());
            return Optional.empty();
        }
    }

    /** @param secret what the browser held; null for nothing */
    public Arrival arrive(@Nullable String secret, Answer answer) {
        if (secret == null || answer.state() == null || !new Departure(secret).isAnsweredBy(answer.state())) {
            return new Turned(Why.LOST, "/");
        }
        return departures
                .take(Secret.digest(secret), clock.instant())
                .map(back -> arrived(new Departure(secret), answer, back))
                .orElseGet(() -> new Turned(Why.LOST, "/"));
    }

    private Arrival arrived(Departure departure, Answer answer, String back) {
        String code = answer.code();
        if (answer.error() != null || code == null || code.isBlank() || code.length() > LONGEST_CODE) {
            LOG.warn("{} let somebody not sign in: {}", settings.issuer(), IdentityDoor.word(answer.error()));
            return new Turned(Why.DECLINED, back);
        }
        try {
            return judged(door.idToken(code, departure), departure, back);
        } catch (CodeRefused e) {
            LOG.warn("{} did not take a code: {}", settings.issuer(), e.getMessage());
            return new Turned(Why.REFUSED, back);
        } catch (KeySourceException | IOException e) {
            LOG.error("Nobody can sign in with {}: {}", settings.issuer(), e.getMessage());
            return new Turned(Why.AWAY, back);
        } catch (BadJOSEException | JOSEException | ParseException e) {
            LOG.warn("An ID token of {} is not accepted: {}", settings.issuer(), e.getMessage());
            return new Turned(Why.REFUSED, back);
        }
    }

    private Arrival judged(String idToken, Departure departure, String back)
            throws BadJOSEException, JOSEException, ParseException {
        JWTClaimsSet claims = people.verified(idToken, clock.instant());
        if (!isOf(claims, departure)) {
            LOG.warn("An ID token of {} was made for another sign-in or another client", settings.issuer());
            return new Turned(Why.REFUSED, back);
        }
        return people.caller(claims)
                .<Arrival>map(caller -> new Welcome(caller, back))
                .orElseGet(() -> new Turned(Why.NOBODY, back));
    }

    private boolean isOf(JWTClaimsSet claims, Departure departure) {
        Object party = claims.getClaim("azp");
        return claims.getClaim("nonce") instanceof String nonce
                && departure.isNamedBy(nonce)
                && (party == null || client.id().equals(party));
    }
}
