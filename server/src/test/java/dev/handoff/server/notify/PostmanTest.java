package dev.handoff.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.outside.Reach;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real HTTP server on 127.0.0.1, which most tests allow. */
class PostmanTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);
    private static final Letter LETTER = new Letter(7, "me", "ci", "msg_1", "{\"type\":\"ł\"}", 1);

    private final Listener listener;

    PostmanTest() throws Exception {
        listener = new Listener();
    }

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void a_letter_is_posted_with_its_id_the_time_of_the_attempt_and_its_signature() {
        assertThat(bring()).isEqualTo(new Receipt.Taken());

        assertThat(listener.heard()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo("msg_1");
            assertThat(it.timestamp()).isEqualTo("1795000000");
            assertThat(it.signature())
                    .isEqualTo(SigningSecret.of(Listener.SECRET).sign("msg_1", NOW, it.body()));
            assertThat(it.body()).isEqualTo(LETTER.body());
        });
    }

    @Test
    void while_a_secret_changes_a_letter_is_signed_with_both() {
        SigningSecret old = SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        SigningSecret present = SigningSecret.of(Listener.SECRET);
        Subscriber both = new Subscriber("ci", listener.url(), List.of(present, old), Filter.EVERYTHING);

        assertThat(postman(Dns.SYSTEM, "127.0.0.1").bring(LETTER, both, NOW)).isEqualTo(new Receipt.Taken());
        assertThat(listener.heard().get(0).signature())
                .isEqualTo(present.sign("msg_1", NOW, LETTER.body()) + " " + old.sign("msg_1", NOW, LETTER.body()));
    }

    @Test
    void a_redirect_is_a_failure_and_not_followed() {
        listener.answering(new Listener.Answer(307, Map.of("Location", "/elsewhere"), ""));

        assertThat(failed().why()).isEqualTo("it answered 307, and redirects are not followed; correct its url");
        assertThat(listener.heard()).hasSize(1);
    }

    @Test
    void gone_is_gone() {
        listener.answering(410);

        assertThat(bring()).isEqualTo(new Receipt.Gone());
    }

    @ParameterizedTest
    @CsvSource({"400, false", "404, false", "500, false", "429, true", "502, true", "503, true", "504, true"})
    void some_failures_ask_to_be_spared(int status, boolean busy) {
        listener.answering(status);

        assertThat(failed()).isEqualTo(new Receipt.Failed("it answered " + status, busy, null));
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "999999999, 86400", "'Wed, 18 Nov 2026 11:08:20 GMT', 100"})
    void who_asks_to_be_spared_may_say_for_how_long(String header, long seconds) {
        listener.answering(new Listener.Answer(503, Map.of("Retry-After", header), ""));

        assertThat(failed().pause()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void of_a_long_answer_only_the_beginning_is_read() {
        listener.answering(new Listener.Answer(400, Map.of(), "no\n such\u0000 event " + "x".repeat(5_000_000)));

        assertThat(failed().why())
                .startsWith("it answered 400: no such event xxx")
                .hasSizeLessThan(230);
    }

    @Test
    void who_does_not_answer_is_left_after_the_timeout() {
        CountDownLatch never = new CountDownLatch(1);
        listener.meanwhile(() -> await(never));

        Receipt.Failed failed = (Receipt.Failed) new Postman(settings(Duration.ofMillis(200), "127.0.0.1"))
                .bring(LETTER, subscriber(listener.url()), NOW);

        assertThat(failed.why()).isEqualTo("127.0.0.1 did not answer in time");
        never.countDown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.7", "169.254.169.254", "::1"})
    void an_address_inside_that_is_not_allowed_gets_nothing(String address) {
        Receipt.Failed failed = (Receipt.Failed) postman(host -> List.of(InetAddress.getByName(address)))
                .bring(LETTER, subscriber(URI.create("https://ci.firm.example/hook")), NOW);

        assertThat(failed.why()).isEqualTo("ci.firm.example is not asked: its address is private");
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void nothing_leaves_the_firm_unencrypted() {
        Receipt.Failed failed =
                (Receipt.Failed) postman(host -> List.of(InetAddress.getByName("93.184.216.34")), "10.0.0.0/8")
                        .bring(LETTER, subscriber(URI.create("http://ci.firm.example/hook")), NOW);

        assertThat(failed.why()).isEqualTo("ci.firm.example is not asked: it is not encrypted: use https");
    }

    @Test
    void a_name_that_leads_nowhere_and_a_closed_port_are_failures_that_say_so() throws Exception {
        Receipt.Failed nowhere = (Receipt.Failed) postman(host -> {
                    throw new java.net.UnknownHostException(host);
                })
                .bring(LETTER, subscriber(URI.create("https://ci.firm.example/hook")), NOW);
        URI closed = listener.url();
        listener.close();
        Receipt.Failed refused =
                (Receipt.Failed) postman(Dns.SYSTEM, "127.0.0.1").bring(LETTER, subscriber(closed), NOW);

        assertThat(nowhere.why()).isEqualTo("the name ci.firm.example leads nowhere");
        assertThat(refused.why()).startsWith("no connection to 127.0.0.1: ");
    }

    private Receipt.Failed failed() {
        return (Receipt.Failed) bring();
    }

    private Receipt bring() {
        return postman(Dns.SYSTEM, "127.0.0.1").bring(LETTER, subscriber(listener.url()), NOW);
    }

    private Postman postman(Dns names, String... allowed) {
        return new Postman(settings(Duration.ofSeconds(20), allowed), names);
    }

    private WebhookSettings settings(Duration timeout, String... allowed) {
        List<Integer> ports = List.of(80, 443, listener.url().getPort());
        return new WebhookSettings(
                List.of(), Reach.of(List.of(allowed), List.of(), ports), timeout, Duration.ofDays(30));
    }

    private static Subscriber subscriber(URI url) {
        return new Subscriber("ci", url, List.of(SigningSecret.of(Listener.SECRET)), Filter.EVERYTHING);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
