package dev.handoff.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {

    @TempDir
    Path folder;

    private final MockWebServer service = new MockWebServer();
    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    @BeforeEach
    void start() throws IOException {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1")
                .signedBy(authority)
                .build();
        service.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        service.enqueue(new MockResponse.Builder()
                .body("{\"key\": \"HOM-12\", \"open\": true, \"reason\": \"\", \"gaps\": []}")
                .build());
        service.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HandoffClientBuilder builder() {
        return HandoffClient.builder()
                .server(service.url("/").toString())
                .token("hoff_read_1")
                .retries(0, Duration.ofMillis(1));
    }

    @Test
    void authority_of_the_firm_is_trusted_when_named() throws IOException {
        Path pem = Files.writeString(folder.resolve("ca.pem"), authority.certificatePem());
        try (HandoffClient client = builder().trust(Trust.certificates(pem)).build()) {
            assertThat(client.gate("HOM-12").get().open()).isTrue();
        }
    }

    @Test
    void unknown_authority_is_refused_with_the_way_out() {
        try (HandoffClient client = builder().build()) {
            assertThatThrownBy(() -> client.gate("HOM-12").get())
                    .isInstanceOf(HandoffException.Unreachable.class)
                    .hasMessageContaining("no secure connection")
                    .hasMessageContaining("name them as trusted");
        }
    }

    @Test
    void file_without_certificates_is_named() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        assertThatThrownBy(() -> Trust.certificates(empty)).hasMessageContaining(empty.toString());
        assertThatThrownBy(() -> Trust.certificates(folder.resolve("none.pem"))).hasMessageContaining("none.pem");
    }
}
