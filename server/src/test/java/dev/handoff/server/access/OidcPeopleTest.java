package dev.handoff.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.handoff.server.access.Admission.Admitted;
import dev.handoff.server.access.Admission.Refused;
import dev.handoff.server.ticket.Person;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People who sign in with the firm's identity provider. */
class OidcPeopleTest {

    private final dev.handoff.server.store.SettableClock clock = new dev.handoff.server.store.SettableClock();
    private final IdentityProvider provider = provider();
    private Doorkeeper keeper = keeper(null);

    private static IdentityProvider provider() {
        try {
            return new IdentityProvider();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Doorkeeper keeper(java.net.@Nullable URI keys) {
        OidcSettings settings = new OidcSettings(
                provider.issuer(),
                "handoff",
                keys,
                "groups",
                Map.of("engineers", Scope.ACT, "leads", Scope.ADMIN, "everybody", Scope.READ),
                "email");
        return new Doorkeeper(null, new MemoryTokens(), new OidcPeople(settings), clock);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void a_signed_token_lets_the_person_in_with_the_widest_scope_of_their_groups() throws Exception {
        assertThat(admit(provider.sign(claims().build())))
                .isEqualTo(new Admitted(new Caller("person:8f14e45f", "Anna Nowak", Scope.ACT, "anna@firm.example")));
    }

    @Test
    void the_person_is_the_one_whom_the_tracker_knows_by_that_address() throws Exception {
        Caller caller = ((Admitted) admit(provider.sign(claims().build()))).caller();

        assertThat(caller.is(person("Anna@firm.example"))).isTrue();
        assertThat(caller.is(person("piotr@firm.example"))).isFalse();
        assertThat(caller.is(person(null))).isFalse();
    }

    @Test
    void an_address_that_the_provider_did_not_verify_stands_for_nobody() throws Exception {
        Caller caller = ((Admitted) admit(
                        provider.sign(claims().claim("email_verified", false).build())))
                .caller();

        assertThat(caller.email()).isNull();
    }

    @Test
    void scopes_may_come_as_words_in_one_claim() throws Exception {
        assertThat(admit(provider.sign(claims().claim("groups", "openid leads").build())))
                .isInstanceOfSatisfying(
                        Admitted.class, it -> assertThat(it.caller().scope()).isEqualTo(Scope.ADMIN));
    }

    @Test
    void somebody_in_no_mapped_group_is_told_what_is_missing() throws Exception {
        assertThat(refusal(provider.sign(
                        claims().claim("groups", List.of("guests")).build())))
                .contains("the claim \"groups\"", "api.oidc.scopes");
    }

    @Test
    void an_expired_token_is_refused() throws Exception {
        String jwt = provider.sign(claims().build());
        clock.advance(Duration.ofMinutes(12));

        assertThat(refusal(jwt)).contains("Expired JWT", "Sign in again");
    }

    @Test
    void a_token_that_never_expires_is_refused() throws Exception {
        assertThat(refusal(provider.sign(claims().expirationTime(null).build())))
                .contains("exp");
    }

    @Test
    void a_token_that_is_not_yet_good_is_refused() throws Exception {
        Date later = Date.from(clock.instant().plusSeconds(300));

        assertThat(refusal(provider.sign(claims().notBeforeTime(later).build())))
                .contains("before");
    }

    @Test
    void a_token_made_for_another_service_is_refused() throws Exception {
        assertThat(refusal(provider.sign(claims().audience("other").build()))).contains("audience");
    }

    @Test
    void a_token_of_another_issuer_is_refused() throws Exception {
        assertThat(refusal(provider.sign(claims().issuer("https://evil.example").build())))
                .contains("iss");
    }

    @Test
    void an_unsigned_token_is_refused() {
        assertThat(refusal(new PlainJWT(claims().build()).serialize() + "x")).contains("not accepted");
        assertThat(refusal(new PlainJWT(claims().build()).serialize())).contains("Unsecured");
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_password_is_refused() throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(), claims().build());
        jwt.sign(new MACSigner(provider.key().toPublicKey().getEncoded()));

        assertThat(refusal(jwt.serialize())).contains("not accepted");
    }

    @Test
    void a_token_signed_by_somebody_else_under_the_same_key_id_is_refused() throws Exception {
        String good = provider.sign(claims().build());
        admit(good);
        try (IdentityProvider other = new IdentityProvider()) {
            JWTClaimsSet claims = claims().build();

            assertThat(refusal(other.sign(claims))).contains("Invalid signature");
        }
    }

    @Test
    void a_new_key_is_fetched_when_a_token_names_it() throws Exception {
        String before = provider.sign(claims().build());
        assertThat(admit(before)).isInstanceOf(Admitted.class);
        assertThat(admit(before)).isInstanceOf(Admitted.class);
        assertThat(provider.keyRequests).hasValue(1);

        provider.changeKey();

        assertThat(admit(provider.sign(claims().build()))).isInstanceOf(Admitted.class);
        assertThat(provider.keyRequests).hasValue(2);
        assertThat(admit(before)).isInstanceOf(Refused.class);
    }

    @Test
    void keys_at_a_configured_address_need_no_discovery() throws Exception {
        keeper = keeper(provider.keys());

        assertThat(admit(provider.sign(claims().build()))).isInstanceOf(Admitted.class);
    }

    @Test
    void a_provider_that_is_out_of_order_is_named() throws Exception {
        provider.outOfOrder();

        assertThat(refusal(provider.sign(claims().build())))
                .contains("The keys of " + provider.issuer() + " cannot be fetched at this moment");
    }

    private JWTClaimsSet.Builder claims() {
        return provider.claims(clock.instant());
    }

    private Admission admit(String jwt) {
        return keeper.admit(jwt, "10.0.0.1");
    }

    private String refusal(String jwt) {
        Admission admission = admit(jwt);
        assertThat(admission).isInstanceOf(Refused.class);
        return ((Refused) admission).why();
    }

    private static Person person(@Nullable String email) {
        return new Person("5b1", null, "Anna", email, null, Set.of(), true);
    }
}
