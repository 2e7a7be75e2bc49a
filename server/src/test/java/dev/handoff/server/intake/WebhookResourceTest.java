package dev.handoff.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.jira.Signature;
import dev.handoff.server.ticket.TicketRef;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class WebhookResourceTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final String SECRET = "s3cret";
    private static final String UPDATED = """
            {"webhookEvent":"jira:issue_updated","timestamp":1731750000000,
             "issue":{"id":"10001","key":"HOM-1"},"user":{"accountId":"anna"}}""";

    private final MemoryInbox inbox = new MemoryInbox();
    private final List<String> wakeUps = new ArrayList<>();
    private final IntakeSettings settings =
            new IntakeSettings(2_000, 5_000, Duration.ofSeconds(2), Duration.ofSeconds(1));

    private final ResourceExtension service = ResourceExtension.builder()
            .addResource(new WebhookResource(
                    Stream.of(
                            new WatchedTracker("firm", SECRET, "handoff-bot"::equals),
                            new WatchedTracker("no-secret", " ", actor -> false)),
                    inbox,
                    settings,
                    InstantSource.fixed(NOW),
                    new IntakeMetrics(new MetricRegistry()),
                    () -> wakeUps.add("woken")))
            .build();

    @Test
    void a_signed_delivery_is_kept_and_its_ticket_marked_after_settling() {
        Response response = deliver("firm", UPDATED);

        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(inbox.kept).singleElement().satisfies(arrival -> {
            assertThat(arrival.ticket()).isEqualTo(new TicketRef("firm", "10001"));
            assertThat(arrival.event()).isEqualTo("jira:issue_updated");
            assertThat(new String(arrival.body(), StandardCharsets.UTF_8)).isEqualTo(UPDATED);
            assertThat(arrival.receivedAt()).isEqualTo(NOW);
            assertThat(arrival.due()).isEqualTo(NOW.plusSeconds(2));
        });
        assertThat(wakeUps).hasSize(1);
    }

    @Test
    void a_repeated_delivery_is_accepted_again() {
        deliver("firm", UPDATED);

        assertThat(deliver("firm", UPDATED).getStatus()).isEqualTo(202);
        assertThat(inbox.kept).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/octet-stream"})
    void the_content_type_does_not_matter(String type) {
        assertThat(post("firm", UPDATED, Signature.of(SECRET, bytes(UPDATED)), type)
                        .getStatus())
                .isEqualTo(202);
    }

    @Test
    void a_missing_signature_is_refused_and_nothing_is_stored() {
        Response response = service.target("/webhooks/jira/firm").request().post(Entity.json(UPDATED));

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.readEntity(String.class)).contains("X-Hub-Signature is missing");
        assertThat(inbox.kept).isEmpty();
    }

    @Test
    void a_signature_over_another_body_is_refused_and_nothing_is_stored() {
        String signature = Signature.of(SECRET, bytes(UPDATED.replace("10001", "10002")));

        assertThat(post("firm", UPDATED, signature, MediaType.APPLICATION_JSON).getStatus())
                .isEqualTo(401);
        assertThat(inbox.kept).isEmpty();
    }

    @Test
    void a_tracker_without_a_secret_takes_no_webhooks() {
        assertThat(post("no-secret", UPDATED, "sha256=00", MediaType.APPLICATION_JSON)
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void an_unknown_tracker_is_named() {
        Response response = deliver("frim", UPDATED);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.readEntity(String.class)).contains("No tracker 'frim' is configured here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "", "{\"issue\":{}}", "\"text\""})
    void what_is_no_delivery_is_refused_with_the_reason(String body) {
        Response response = deliver("firm", body);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.readEntity(String.class)).contains("The body is no delivery of Jira: ");
        assertThat(inbox.kept).isEmpty();
    }

    @Test
    void a_body_over_the_limit_is_refused_and_one_at_the_limit_is_not() {
        assertThat(deliver("firm", padded(2_000)).getStatus()).isEqualTo(202);
        assertThat(deliver("firm", padded(2_001)).getStatus()).isEqualTo(413);
        assertThat(inbox.kept).hasSize(1);
    }

    @Test
    void memory_is_given_back_after_each_delivery() {
        for (int i = 0; i < 20; i++) {
            assertThat(deliver("firm", padded(2_000)).getStatus()).isEqualTo(202);
            assertThat(deliver("firm", padded(3_000)).getStatus()).isEqualTo(413);
        }
    }

    @Test
    void what_cannot_be_stored_now_is_asked_for_again() {
        inbox.broken = true;
        Response response = deliver("firm", UPDATED);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("30");
        assertThat(wakeUps).isEmpty();
    }

    @Test
    void our_own_changes_are_accepted_and_mark_nothing() {
        assertThat(deliver("firm", UPDATED.replace("anna", "handoff-bot")).getStatus())
                .isEqualTo(200);
        assertThat(inbox.kept).isEmpty();
    }

    @Test
    void a_delivery_about_no_ticket_is_accepted_and_ignored() {
        assertThat(deliver("firm", "{\"webhookEvent\":\"jira:version_released\",\"version\":{\"id\":\"1\"}}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(inbox.kept).isEmpty();
    }

    private Response deliver(String tracker, String body) {
        return post(tracker, body, Signature.of(SECRET, bytes(body)), MediaType.APPLICATION_JSON);
    }

    private Response post(String tracker, String body, String signature, String type) {
        Invocation.Builder request =
                service.target("/webhooks/jira/" + tracker).request().header("X-Hub-Signature", signature);
        return request.post(Entity.entity(bytes(body), type));
    }

    private static String padded(int length) {
        return UPDATED + " ".repeat(length - UPDATED.length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class MemoryInbox implements Inbox {
        private final List<Arrival> kept = new ArrayList<>();
        private final Set<String> identities = new HashSet<>();
        private boolean broken;

        @Override
        public Receipt accept(Arrival arrival) {
            if (broken) {
                throw new Unavailable("the disk is full", new IllegalStateException("no space left"));
            }
            if (!identities.add(arrival.identity())) {
                return Receipt.DUPLICATE;
            }
            kept.add(arrival);
            return Receipt.KEPT;
        }
    }
}
