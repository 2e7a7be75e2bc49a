package dev.handoff.server.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets people in for a while who show a good token once. Their browser then holds a secret of which only the digest is kept. */
public final class SignIn {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A token of the identity provider is good for an hour or so, and we do not hear when it is taken back. */
    private static final Duration PROVIDERS = Duration.ofHours(1);

    private final Doorkeeper doorkeeper;
    private final Sessions sessions;
    private final Duration length;
    private final InstantSource clock;

    /** @param length how long somebody stays signed in */
    public SignIn(Doorkeeper doorkeeper, Sessions sessions, Duration length, InstantSource clock) {
        this.doorkeeper = doorkeeper;
        this.sessions = sessions;
        this.length = length;
        this.clock = clock;
    }

    /**
     * @param secret for the browser; null where the token was refused
     * @param lasts as long as the browser is to keep it
     */
    public record Opened(Admission admission, @Nullable String secret, Duration lasts) {}

    public Opened open(String token, String address) {
        Admission admission = doorkeeper.admit(token, address);
        if (!(admission instanceof Admission.Admitted admitted)) {
            return new Opened(admission, null, Duration.ZERO);
        }
        return OidcPeople.looksLikeOne(token)
                ? open(admitted.caller())
                : keep(admitted.caller(), HexFormat.of().formatHex(Secret.digest(token)), length);
    }

    /** Of somebody whom the identity provider vouches for at this moment. */
    public Opened open(Caller person) {
        return keep(person, null, length.compareTo(PROVIDERS) > 0 ? PROVIDERS : length);
    }

    private Opened keep(Caller caller, @Nullable String token, Duration lasts) {
        String secret = fresh();
        Instant now = clock.instant();
        sessions.keep(Secret.digest(secret), new Session(caller, token, now, now.plus(lasts)));
        return new Opened(new Admission.Admitted(caller), secret, lasts);
    }

    static String fresh() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Who holds this secret; empty once the session is over, or the token that opened it does not hold any more. */
    public Optional<Caller> caller(String secret) {
        if (!SHAPE.matcher(secret).matches()) {
            return Optional.empty();
        }
        return sessions.find(Secret.digest(secret), clock.instant()).flatMap(this::stillGood);
    }

    private Optional<Caller> stillGood(Session session) {
        String token = session.token();
        return token == null
                ? Optional.of(session.caller())
                : doorkeeper.again(HexFormat.of().parseHex(token));
    }

    public void close(String secret) {
        sessions.end(Secret.digest(secret));
    }

    /** What a form of this session must send, so that no other site can send it: nobody can tell it without the secret. */
    public static String formToken(String secret) {
        return HexFormat.of().formatHex(Secret.digest("form " + secret));
    }
}
