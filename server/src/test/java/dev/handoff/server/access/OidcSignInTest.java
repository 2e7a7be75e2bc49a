package dev.handoff.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.access.Arrival.Turned;
import dev.handoff.server.access.Arrival.Welcome;
import dev.handoff.server.access.Arrival.Why;
import dev.handoff.server.store.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To the identity provider and back: OpenID Connect's authorization code flow. */
class OidcSignInTest {

    private static final URI REDIRECT = URI.create("https://handoff.firm.example/sign-in/oidc/return");

    private final SettableClock clock = new SettableClock();
    private final Map<String, Instant> kept = new HashMap<>();
    private final Departures departures = new Departures() {
        @Override
        public void keep(byte[] digest, String back, Instant expires) {
            kept.put(HexFormat.of().formatHex(digest) + back, expires);
        }

        @Override
        public Optional<String> take(byte[] digest, Instant now) {
            String key = HexFormat.of().formatHex(digest) + "/gaps";
            return Optional.ofNullable(kept.remove(key)).filter(now::isBefore).map(expires -> "/gaps");
        }

        @Override
        public int forgetExpired(Instant now) {
            return 0;
        }
    };
    private SignInProvider provider;
    private OidcSignIn signIn;

    @BeforeEach
    void open() throws Exception {
        provider = new SignInProvider(clock);
        signIn = as(SignInProvider.SECRET);
    }

    private OidcSignIn as(@Nullable String secret) {
        OidcSettings settings =
                new OidcSettings(provider.issuer(), "an-api", null, "groups", Map.of("engineers", Scope.ACT), "email");
        OidcClient client = new OidcClient("handoff", secret, REDIRECT, "openid email");
        assertThat(client.toString()).doesNotContain(SignInProvider.SECRET);
        return new OidcSignIn(settings, client, departures, clock);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void somebody_is_sent_there_with_what_ties_both_ends_and_nothing_that_opens_them() {
        OidcSignIn.Leaving leaving = leave();

        Map<String, String> asked = provider.visit(leaving.address());

        assertThat(leaving.address().toString()).startsWith(provider.issuer() + "/authorize?tenant=1&");
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "handoff")
                .containsEntry("redirect_uri", REDIRECT.toString())
                .containsEntry("scope", "openid email")
                .containsEntry("code_challenge_method", "S256");
        assertThat(List.of(asked.get("state"), asked.get("nonce"), asked.get("code_challenge"), leaving.secret()))
                .doesNotHaveDuplicates()
                .allSatisfy(it -> assertThat(it).hasSizeGreaterThan(42));
        assertThat(kept.keySet()).noneMatch(it -> it.contains(leaving.secret()));
    }

    @Test
    void who_signed_in_there_comes_back_as_the_person_with_their_scope_and_the_page_they_wanted() {
        assertThat(arrive())
                .isEqualTo(new Welcome(
                        new Caller("person:8f14e45f", "Anna Nowak", Scope.ACT, "anna@firm.example"), "/gaps"));
    }

    @Test
    void a_client_with_a_secret_tells_it_in_the_header() {
        arrive();

        assertThat(provider.identified).isEqualTo("header handoff:p%26ss%20word%2B1");
    }

    @Test
    void or_in_the_form_where_the_provider_takes_it_only_there() {
        provider.itself().publish("token_endpoint_auth_methods_supported", List.of("client_secret_post"));

        assertThat(arrive()).isInstanceOf(Welcome.class);
        assertThat(provider.identified).isEqualTo("form handoff " + SignInProvider.SECRET);
    }

    @Test
    void a_public_client_has_no_secret_to_tell() {
        signIn = as(null);

        assertThat(arrive()).isInstanceOf(Welcome.class);
        assertThat(provider.identified).isEqualTo("form handoff null");
    }

    @Test
    void another_state_brings_nobody_in_and_ends_nothing() {
        OidcSignIn.Leaving leaving = leave();
        Map<String, String> asked = provider.visit(leaving.address());

        assertThat(signIn.arrive(leaving.secret(), answer(Map.of("code", asked.get("code"), "state", "0".repeat(64)))))
                .isEqualTo(new Turned(Why.LOST, "/"));
        assertThat(signIn.arrive(leaving.secret(), answer(asked))).isInstanceOf(Welcome.class);
    }

    @Test
    void another_browser_brings_nobody_in() {
        Map<String, String> asked = provider.visit(leave().address());

        assertThat(why(signIn.arrive(leave().secret(), answer(asked)))).isEqualTo(Why.LOST);
        assertThat(why(signIn.arrive(null, answer(asked)))).isEqualTo(Why.LOST);
    }

    @Test
    void nobody_comes_back_twice() {
        OidcSignIn.Leaving leaving = leave();
        OidcSignIn.Answer answer = answer(provider.visit(leaving.address()));

        assertThat(signIn.arrive(leaving.secret(), answer)).isInstanceOf(Welcome.class);
        assertThat(why(signIn.arrive(leaving.secret(), answer))).isEqualTo(Why.LOST);
    }

    @Test
    void nobody_comes_back_after_ten_minutes() {
        OidcSignIn.Leaving leaving = leave();
        clock.advance(OidcSignIn.PATIENCE);

        assertThat(why(signIn.arrive(leaving.secret(), answer(provider.visit(leaving.address())))))
                .isEqualTo(Why.LOST);
    }

    @Test
    void an_id_token_of_another_sign_in_brings_nobody_in() {
        provider.says(claims -> claims.claim("nonce", "of another"));
        assertThat(why(arrive())).isEqualTo(Why.REFUSED);

        provider.says(claims -> claims.claim("nonce", null));
        assertThat(why(arrive())).isEqualTo(Why.REFUSED);
    }

    @Test
    void an_id_token_made_for_another_client_brings_nobody_in() {
        provider.says(claims -> claims.audience("an-api"));
        assertThat(why(arrive())).isEqualTo(Why.REFUSED);

        provider.says(claims -> claims.claim("azp", "another"));
        assertThat(why(arrive())).isEqualTo(Why.REFUSED);
    }

    @Test
    void a_code_that_the_provider_does_not_take_brings_nobody_in() {
        OidcSignIn.Leaving leaving = leave();
        Map<String, String> asked = provider.visit(leaving.address());
        asked.put("code", "guessed");

        assertThat(signIn.arrive(leaving.secret(), answer(asked))).isEqualTo(new Turned(Why.REFUSED, "/gaps"));
    }

    @Test
    void a_code_that_somebody_else_asked_for_brings_nobody_in() {
        String stolen = provider.visit(leave().address()).get("code");
        OidcSignIn.Leaving leaving = leave();
        Map<String, String> asked = provider.visit(leaving.address());
        asked.put("code", stolen);

        assertThat(why(signIn.arrive(leaving.secret(), answer(asked)))).isEqualTo(Why.REFUSED);
    }

    @Test
    void somebody_for_whom_no_scope_is_meant_is_told_so() {
        provider.says(claims -> claims.claim("groups", List.of("guests")));

        assertThat(why(arrive())).isEqualTo(Why.NOBODY);
    }

    @Test
    void who_says_no_there_is_not_let_in_here() {
        OidcSignIn.Leaving leaving = leave();
        String state = provider.visit(leaving.address()).get("state");

        assertThat(why(signIn.arrive(leaving.secret(), new OidcSignIn.Answer(state, null, "access_denied"))))
                .isEqualTo(Why.DECLINED);
    }

    @Test
    void while_the_provider_is_away_nobody_leaves_and_who_left_is_told() {
        OidcSignIn.Leaving leaving = leave();
        Map<String, String> asked = provider.visit(leaving.address());
        provider.itself().outOfOrder();
        clock.advance(Duration.ofMinutes(9));
        assertThat(why(signIn.arrive(leaving.secret(), answer(asked)))).isEqualTo(Why.AWAY);

        clock.advance(Duration.ofHours(1));
        assertThat(signIn.leave("/gaps")).isEmpty();
    }

    @Test
    void nobody_is_sent_where_another_issuers_document_leads() {
        provider.itself().publish("issuer", "https://evil.example");

        assertThat(signIn.leave("/gaps")).isEmpty();
    }

    private OidcSignIn.Leaving leave() {
        return signIn.leave("/gaps").orElseThrow();
    }

    private Arrival arrive() {
        OidcSignIn.Leaving leaving = leave();
        return signIn.arrive(leaving.secret(), answer(provider.visit(leaving.address())));
    }

    private static OidcSignIn.Answer answer(Map<String, String> back) {
        return new OidcSignIn.Answer(back.get("state"), back.get("code"), null);
    }

    private static Why why(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Turned.class);
        return ((Turned) arrival).why();
    }
}
