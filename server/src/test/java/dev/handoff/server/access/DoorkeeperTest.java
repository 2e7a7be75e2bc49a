package dev.handoff.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.access.Admission.Admitted;
import dev.handoff.server.access.Admission.Refused;
import dev.handoff.server.access.Admission.TooMany;
import dev.handoff.server.store.SettableClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoorkeeperTest {

    private static final String FIXED = "a-token-of-24-characters";
    private static final String HERE = "10.0.0.1";

    private final SettableClock clock = new SettableClock();
    private final MemoryTokens tokens = new MemoryTokens();

    @Test
    void a_token_lets_in_as_far_as_its_scope() {
        String secret = make(Scope.ACT, null);

        assertThat(keeper(null).admit(secret, HERE))
                .isEqualTo(new Admitted(new Caller("token:1", "ci", Scope.ACT, null)));
    }

    @Test
    void a_secret_is_told_by_prefix_and_check_sum() {
        String secret = make(Scope.READ, null);
        String mistyped = secret.substring(0, 20) + (secret.charAt(20) == 'a' ? 'b' : 'a') + secret.substring(21);

        assertThat(secret).matches("hoff_read_[0-9a-f]{72}");
        assertThat(Secret.isWellFormed(secret)).isTrue();
        assertThat(Secret.isWellFormed(mistyped)).isFalse();
        assertThat(keeper(null).admit(mistyped, HERE)).isInstanceOf(Refused.class);
        assertThat(tokens.lookUps()).isZero();
    }

    @Test
    void two_secrets_are_never_the_same_and_do_not_print_themselves() {
        Secret one = Secret.fresh(Scope.ADMIN);

        assertThat(one.text()).isNotEqualTo(Secret.fresh(Scope.ADMIN).text());
        assertThat(one).hasToString("hoff_admin_…");
    }

    @Test
    void an_expired_token_says_when_it_did() {
        String secret = make(Scope.READ, Duration.ofDays(1));
        Doorkeeper keeper = keeper(null);
        clock.advance(Duration.ofDays(1));

        assertThat(keeper.admit(secret, HERE))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.why()).contains("\"ci\" expired at 2026-11-17T09:00:00Z"));
    }

    @Test
    void a_good_token_is_looked_up_twice_a_minute_at_most() {
        String secret = make(Scope.READ, null);
        Doorkeeper keeper = keeper(null);
        for (int second = 0; second < 60; second++) {
            assertThat(keeper.admit(secret, HERE)).isInstanceOf(Admitted.class);
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(tokens.lookUps()).isEqualTo(2);
    }

    @Test
    void the_fixed_token_of_the_settings_administers_and_only_where_it_is_set() {
        assertThat(keeper(FIXED).admit(FIXED, HERE))
                .isInstanceOfSatisfying(
                        Admitted.class, it -> assertThat(it.caller().scope()).isEqualTo(Scope.ADMIN));
        assertThat(keeper(FIXED).admit(FIXED + "x", HERE)).isInstanceOf(Refused.class);
        assertThat(keeper(null).admit(FIXED, HERE)).isInstanceOf(Refused.class);
        assertThat(keeper(null).admit("", HERE)).isInstanceOf(Refused.class);
    }

    @Test
    void after_twenty_wrong_tokens_an_address_waits_and_others_do_not() {
        String known = make(Scope.READ, null);
        String other = make(Scope.READ, null);
        Doorkeeper keeper = keeper(null);
        keeper.admit(known, HERE);
        for (int i = 0; i < 20; i++) {
            assertThat(keeper.admit("guess " + i, HERE)).isInstanceOf(Refused.class);
        }
        clock.advance(Duration.ofSeconds(20));

        assertThat(keeper.admit(other, HERE)).isEqualTo(new TooMany(Duration.ofSeconds(40)));
        assertThat(keeper.admit(known, HERE)).isInstanceOf(Admitted.class);
        assertThat(keeper.admit(other, "10.0.0.2")).isInstanceOf(Admitted.class);
        clock.advance(Duration.ofSeconds(40));
        assertThat(keeper.admit(other, HERE)).isInstanceOf(Admitted.class);
    }

    private Doorkeeper keeper(@Nullable String fixed) {
        return new Doorkeeper(fixed, tokens, null, clock);
    }

    private String make(Scope scope, @Nullable Duration holds) {
        return tokens.create(
                        "ci",
                        scope,
                        clock.instant(),
                        holds == null ? null : clock.instant().plus(holds))
                .secret()
                .text();
    }
}
