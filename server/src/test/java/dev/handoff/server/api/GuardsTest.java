package dev.handoff.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.client.Problem;
import dev.handoff.server.access.Doorkeeper;
import dev.handoff.server.access.Scope;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.PostgresKeptAnswers;
import dev.handoff.server.store.PostgresTokens;
import dev.handoff.server.store.SettableClock;
import dev.handoff.server.store.TestDatabase;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around every write: the door, the body's limit, one execution for each key, and problems. */
@ExtendWith(DropwizardExtensionsSupport.class)
class GuardsTest {

    private final SettableClock clock = new SettableClock();
    private final Database database = TestDatabase.fresh();
    private final PostgresTokens tokens = new PostgresTokens(database);
    private final String anna = token("Anna's");
    private final String piotr = token("Piotr's");
    private final Deeds deeds = new Deeds();

    private final ResourceExtension service = ResourceExtension.builder()
            .setRegisterDefaultExceptionMappers(false)
            .addProvider(new ProblemAnswers())
            .addProvider(new Guards(
                    new Doorkeeper(null, tokens, null, clock),
                    new PostgresKeptAnswers(database),
                    Jackson.newObjectMapper(),
                    clock))
            .addResource(deeds)
            .build();

    private String token(String name) {
        return tokens.create(name, Scope.ACT, clock.instant(), null).secret().text();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_write_sent_twice_under_one_key_is_done_once_and_answered_twice() {
        Response first = post(anna, "key-1", "{\"what\": \"a\"}");
        Response second = post(anna, "key-1", "{\"what\": \"a\"}");

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getHeaderString("Idempotency-Replayed")).isNull();
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.getLocation()).isEqualTo(first.getLocation());
        assertThat(second.getMediaType()).isEqualTo(first.getMediaType());
        assertThat(second.readEntity(String.class)).isEqualTo(first.readEntity(String.class));
        assertThat(deeds.done).hasValue(1);
    }

    @Test
    void without_a_key_and_under_another_one_it_is_done_again() {
        post(anna, null, "{\"what\": \"a\"}");
        post(anna, null, "{\"what\": \"a\"}");
        post(anna, "key-2", "{\"what\": \"a\"}");

        assertThat(deeds.done).hasValue(3);
    }

    @Test
    void one_key_of_two_callers_is_two_keys() {
        post(anna, "key-1", "{\"what\": \"a\"}");
        post(piotr, "key-1", "{\"what\": \"a\"}");

        assertThat(deeds.done).hasValue(2);
    }

    @Test
    void a_key_stands_for_one_body() {
        post(anna, "key-1", "{\"what\": \"a\"}");
        Response other = post(anna, "key-1", "{\"what\": \"b\"}");

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(problem(other).type()).isEqualTo("/api/v1/problems/idempotency-key-reused");
        assertThat(deeds.done).hasValue(1);
    }

    @Test
    void after_a_day_a_key_is_free_again() {
        post(anna, "key-1", "{\"what\": \"a\"}");
        clock.advance(PostgresKeptAnswers.KEEP.plusSeconds(1));
        assertThat(post(anna, "key-1", "{\"what\": \"b\"}").getStatus()).isEqualTo(201);

        clock.advance(PostgresKeptAnswers.KEEP.plusSeconds(1));
        assertThat(new PostgresKeptAnswers(database)
                        .forgetOlderThan(clock.instant().minus(PostgresKeptAnswers.KEEP)))
                .isEqualTo(1);
    }

    @Test
    void the_same_write_twice_at_once_is_done_once() throws Exception {
        deeds.gate = new CountDownLatch(1);
        CompletableFuture<Response> first =
                CompletableFuture.supplyAsync(() -> post(anna, "key-1", "{\"what\": \"a\"}"));
        deeds.begun.await();

        Response second = post(anna, "key-1", "{\"what\": \"a\"}");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getHeaderString("Retry-After")).isEqualTo("1");
        assertThat(problem(second).type()).isEqualTo("/api/v1/problems/idempotency-key-in-use");

        deeds.gate.countDown();
        assertThat(first.get().getStatus()).isEqualTo(201);
        assertThat(post(anna, "key-1", "{\"what\": \"a\"}").getStatus()).isEqualTo(201);
        assertThat(deeds.done).hasValue(1);
    }

    @Test
    void a_write_whose_doer_was_killed_can_be_sent_again_after_a_while() {
        PostgresKeptAnswers answers = new PostgresKeptAnswers(database);
        KeptAnswers.Write write = new KeptAnswers.Write("token:1", "key-1");
        byte[] fingerprint = {1, 2, 3};
        answers.claim(write, fingerprint, clock.instant());
        assertThat(answers.claim(write, fingerprint, clock.instant())).isEqualTo(new KeptAnswers.Claim.Busy());

        clock.advance(Duration.ofMinutes(3));

        assertThat(answers.claim(write, fingerprint, clock.instant())).isInstanceOf(KeptAnswers.Claim.Fresh.class);
    }

    @Test
    void a_refusal_is_kept_and_a_failure_is_not() {
        assertThat(post(anna, "key-1", "{\"what\": \"refuse\"}").getStatus()).isEqualTo(409);
        Response again = post(anna, "key-1", "{\"what\": \"refuse\"}");
        assertThat(again.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.getMediaType()).hasToString("application/problem+json");

        assertThat(post(anna, "key-2", "{\"what\": \"fail\"}").getStatus()).isEqualTo(500);
        assertThat(post(anna, "key-2", "{\"what\": \"fail\"}").getHeaderString("Idempotency-Replayed"))
                .isNull();
        assertThat(deeds.done).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "zażółć"})
    void a_key_is_visible_ascii(String key) {
        assertThat(post(anna, key, "{\"what\": \"a\"}").getStatus()).isEqualTo(400);
        assertThat(deeds.done).hasValue(0);
    }

    @Test
    void a_body_over_a_megabyte_is_refused_with_a_key_or_without() {
        String large = "{\"what\": \"" + "a".repeat(1024 * 1024) + "\"}";

        assertThat(post(anna, null, large).getStatus()).isEqualTo(413);
        assertThat(post(anna, "key-1", large).getStatus()).isEqualTo(413);
        assertThat(deeds.done).hasValue(0);
    }

    @Test
    void what_failed_unexpectedly_is_told_by_an_id_alone() {
        Response answer = post(anna, null, "{\"what\": \"fail\"}");
        String body = answer.readEntity(String.class);

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(body).contains("\"instance\":\"urn:uuid:").doesNotContain("a secret", "Exception", "java");
    }

    @Test
    void a_database_that_is_away_is_asked_for_later() {
        Response answer = post(anna, null, "{\"what\": \"outage\"}");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "{\"what\": {}}"})
    void a_body_that_is_not_what_was_expected_says_so_without_our_classes(String body) {
        Response answer = post(anna, null, body);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(problem(answer).detail())
                .startsWith("The body is not the JSON expected here; ")
                .doesNotContain("dev.handoff", "GuardsTest");
    }

    @Test
    void a_body_of_another_kind_is_not_understood() {
        Response answer = request(anna, null).post(Entity.text("what=a"));

        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(problem(answer).type()).isEqualTo("/api/v1/problems/unsupported-media-type");
    }

    @Test
    void the_resource_is_told_who_asks() {
        post(anna, null, "{\"what\": \"a\"}");

        assertThat(deeds.lastCaller).isEqualTo("token:1 Anna's");
    }

    @Test
    void a_revoked_token_is_let_in_for_half_a_minute_at_most() {
        assertThat(post(anna, null, "{\"what\": \"a\"}").getStatus()).isEqualTo(201);
        tokens.revoke(1, clock.instant());
        clock.advance(Duration.ofSeconds(30));

        Response answer = post(anna, null, "{\"what\": \"a\"}");
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(problem(answer).detail()).startsWith("The token \"Anna's\" was revoked at 2026-11-16T09:00:00Z");
    }

    @Test
    void whoever_tries_many_wrong_tokens_has_to_wait() {
        for (int i = 0; i < 20; i++) {
            assertThat(post("wrong-" + i, null, "{}").getStatus()).isEqualTo(401);
        }
        Response answer = post("wrong", null, "{}");

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("60");
        clock.advance(Duration.ofMinutes(1));
        assertThat(post(anna, null, "{\"what\": \"a\"}").getStatus()).isEqualTo(201);
    }

    private Response post(String token, @Nullable String key, String body) {
        return request(token, key).post(Entity.json(body));
    }

    private Invocation.Builder request(String token, @Nullable String key) {
        Invocation.Builder request =
                service.target("/api/v1/deeds").request().header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private static Problem problem(Response answer) {
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        Map<?, ?> body = answer.readEntity(Map.class);
        return new Problem(
                String.valueOf(body.get("type")),
                String.valueOf(body.get("title")),
                answer.getStatus(),
                String.valueOf(body.get("detail")),
                null);
    }

    record Deed(@Nullable String what) {}

    @NeedsScope(Scope.READ)
    @Path("/api/v1/deeds")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Deeds {

        private final AtomicInteger done = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile String lastCaller = "";

        @POST
        @NeedsScope(Scope.ACT)
        @Consumes(MediaType.APPLICATION_JSON)
        public Response deed(Deed deed, @Context SecurityContext who) throws InterruptedException {
            int number = done.incrementAndGet();
            lastCaller = SignedIn.caller(who).id() + " " + SignedIn.caller(who).name();
            begun.countDown();
            gate.await();
            switch (Objects.requireNonNull(deed.what())) {
                case "refuse" -> throw new ApiProblem(ProblemKind.CONFLICT, "It is done already");
                case "fail" -> throw new IllegalStateException("a secret");
                case "outage" -> throw new IllegalStateException(new SQLTransientConnectionException("timed out"));
                default -> {
                    return Response.created(URI.create("/api/v1/deeds/" + number))
                            .entity(List.of(number))
                            .build();
                }
            }
        }
    }
}
