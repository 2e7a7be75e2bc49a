package dev.handoff.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final MemoryTokens tokens = new MemoryTokens();
    private final Map<String, Session> kept = new HashMap<>();
    private final Sessions sessions = new Sessions() {
        @Override
        public void keep(byte[] digest, Session session) {
            kept.put(new String(digest, java.nio.charset.StandardCharsets.ISO_8859_1), session);
        }

        @Override
        public Optional<Session> find(byte[] digest, Instant at) {
            return Optional.ofNullable(kept.get(new String(digest, java.nio.charset.StandardCharsets.ISO_8859_1)))
                    .filter(session -> at.isBefore(session.expires()));
        }

        @Override
        public void end(byte[] digest) {
            kept.remove(new String(digest, java.nio.charset.StandardCharsets.ISO_8859_1));
        }

        @Override
        public int forgetExpired(Instant at) {
            return 0;
        }
    };
    private final SignIn signIn =
            new SignIn(new Doorkeeper(null, tokens, null, now::get), sessions, Duration.ofHours(12), now::get);

    @Test
    void a_good_token_opens_a_session_for_a_while() {
        Tokens.Fresh token = tokens.create("Kamil", Scope.ACT, NOON, null);

        SignIn.Opened opened = signIn.open(token.secret().text(), "127.0.0.1");
        String secret = String.valueOf(opened.secret());

        assertThat(signIn.caller(secret))
                .hasValueSatisfying(caller -> assertThat(caller.name()).isEqualTo("Kamil"));
        assertThat(kept.keySet()).noneMatch(digest -> digest.contains(secret));
        now.set(NOON.plus(Duration.ofHours(12)));
        assertThat(signIn.caller(secret)).isEmpty();
    }

    @Test
    void a_session_holds_no_longer_than_the_token_that_opened_it() {
        Tokens.Fresh token = tokens.create("for an hour", Scope.READ, NOON, NOON.plus(Duration.ofHours(1)));
        String secret =
                String.valueOf(signIn.open(token.secret().text(), "127.0.0.1").secret());
        assertThat(signIn.caller(secret)).isPresent();

        now.set(NOON.plus(Duration.ofHours(1)));

        assertThat(signIn.caller(secret)).isEmpty();
    }

    @Test
    void a_bad_token_opens_nothing() {
        assertThat(signIn.open("hoff_read_nothing", "127.0.0.1").secret()).isNull();
        assertThat(kept).isEmpty();
    }

    @Test
    void what_no_browser_of_ours_holds_opens_nothing() {
        assertThat(signIn.caller("")).isEmpty();
        assertThat(signIn.caller("0".repeat(64))).isEmpty();
    }

    @Test
    void the_token_of_a_form_is_another_for_each_session_and_does_not_tell_its_secret() {
        assertThat(SignIn.formToken("a")).isNotEqualTo(SignIn.formToken("b")).hasSize(64);
    }
}
