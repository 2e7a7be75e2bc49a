package dev.handoff.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningSecretTest {

    @Test
    void the_example_of_the_reference_libraries_is_signed_as_they_sign_it() {
        SigningSecret secret = SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @CsvSource({
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, does not begin with whsec_",
        "whsec_too-short, is not base64",
        "whsec_c2hvcnQ=, 'holds 5 bytes, not 24 to 64'",
    })
    void a_secret_that_is_none_is_told_without_being_shown(String text, String why) {
        assertThatThrownBy(() -> SigningSecret.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("openssl rand -base64 32")
                .message()
                .doesNotContain(text.replace("whsec_", ""));
    }

    @Test
    void nothing_prints_a_secret() {
        assertThat(SigningSecret.of(Listener.SECRET)).hasToString("a secret");
    }
}
