package dev.handoff.server.jira;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final String SECRET = "It's a Secret to Everybody";
    private static final byte[] BODY = "Hello World!".getBytes(UTF_8);
    private static final String HEX = "a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9";

    @Test
    void signature_in_atlassians_example_matches() {
        assertThat(Signature.matches(SECRET, BODY, "sha256=" + HEX)).isTrue();
        assertThat(Signature.of(SECRET, BODY)).isEqualTo("sha256=" + HEX);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                HEX,
                "sha1=" + HEX,
                "sha1=0e5dcf9be3a9a1f5b1a9b0d3ab6a7d0c0b8a1f2e",
                "SHA256=" + HEX,
                "sha256=",
                "sha256=" + HEX + "00",
                "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c8",
                "sha256=zzzz1c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9",
                " sha256=" + HEX
            })
    void missing_malformed_weaker_and_wrong_signatures_do_not(String header) {
        assertThat(Signature.matches(SECRET, BODY, header)).isFalse();
    }

    @Test
    void other_body_or_secret_does_not_match() {
        assertThat(Signature.matches(SECRET, "Hello World?".getBytes(UTF_8), "sha256=" + HEX))
                .isFalse();
        assertThat(Signature.matches("another secret", BODY, "sha256=" + HEX)).isFalse();
    }

    @Test
    void blank_secret_signs_nothing() {
        assertThat(Signature.matches(" ", BODY, Signature.of(" ", BODY))).isFalse();
    }
}
