package dev.handoff.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.sandbox.hooks.Hook;
import dev.handoff.server.sandbox.tracker.Issue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {

    private static final String COMMENTS = "/rest/api/2/issue/QUO-204/comment";

    @Test
    void edits_comments_and_webhooks_survive_a_restart(@TempDir Path directory) {
        SandboxSettings settings = SandboxSettings.inMemory().withData(directory);
        String json;
        try (Sandbox sandbox = Sandbox.start(settings)) {
            Caller bot = Caller.bot(sandbox);
            bot.post(COMMENTS, "{\"body\":\"*kept*\",\"properties\":[{\"key\":\"p\",\"value\":{\"a\":null}}]}");
            bot.post(
                    "/rest/api/2/issue/QUO-204/remotelink",
                    "{\"globalId\":\"g\",\"object\":{\"url\":\"https://x\",\"title\":\"t\"}}");
            bot.put("/rest/api/2/issue/QUO-204/properties/handoff", "{\"n\":null}");
            URI nowhere = URI.create("http://127.0.0.1:9/");
            sandbox.register(
                    new Hook("1", "h", nowhere, Set.of("jira:issue_deleted"), "s", Hook.Flavour.DC, null, false, true));
            json = whole(bot);
        }
        try (Sandbox again = Sandbox.start(settings)) {
            assertThat(whole(Caller.bot(again))).isEqualTo(json);
            assertThat(Caller.admin(again)
                            .get("/rest/jira-webhook/1.0/webhooks")
                            .array())
                    .hasSize(1);
            Issue fresh = again.look(tracker -> tracker.get("QUO-233"));
            again.as("demo", hand -> hand.create("QUO", "Story", "next", ""));
            assertThat(again.issue("QUO-234").id()).isNotEqualTo(fresh.id());
        }
    }

    private static String whole(Caller bot) {
        String address = bot.address().toString();
        return (bot.get("/rest/api/3/issue/QUO-204?expand=changelog&properties=handoff")
                                .text()
                        + bot.get("/rest/api/3/issue/QUO-204/comment?expand=properties")
                                .text()
                        + bot.get("/rest/api/3/issue/QUO-204/remotelink").text())
                .replace(address, "");
    }

    @Test
    void a_torn_file_is_reported_with_what_to_do(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("sandbox.json"), "{\"issues\":[");
        assertThatThrownBy(() -> Sandbox.start(SandboxSettings.inMemory().withData(directory)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sandbox.json")
                .hasMessageContaining("delete that file to start afresh");
    }

    @Test
    void a_taken_port_is_reported() {
        try (Sandbox first = Sandbox.start(SandboxSettings.inMemory().unseeded())) {
            SandboxSettings same =
                    SandboxSettings.inMemory().withPort(first.address().getPort());
            assertThatThrownBy(() -> Sandbox.start(same)).hasMessageContaining("is the port taken?");
        }
    }

    @Test
    void requests_are_recorded_with_who_sent_them() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory())) {
            Caller.bot(sandbox).post(COMMENTS + "?expand=renderedBody", "{\"body\":\"x\"}");
            assertThat(sandbox.requests())
                    .containsExactly(new RecordedRequest(
                            "POST", COMMENTS, "expand=renderedBody", "{\"body\":\"x\"}", "handoff-bot", 201));
            assertThat(sandbox.requests().get(0).writes()).isTrue();
        }
    }

    @Test
    void faults_hit_as_many_requests_as_asked_for() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory())) {
            Caller bot = Caller.bot(sandbox);
            sandbox.fail(2, "POST", ".*/comment", Fault.rateLimited(7));
            assertThat(bot.get(COMMENTS).status()).isEqualTo(200);
            Caller.Answer limited = bot.post(COMMENTS, "{\"body\":\"x\"}");
            assertThat(limited.status()).isEqualTo(429);
            assertThat(limited.headers().firstValue("Retry-After")).contains("7");
            assertThat(bot.post(COMMENTS, "{\"body\":\"x\"}").status()).isEqualTo(429);
            assertThat(bot.post(COMMENTS, "{\"body\":\"x\"}").status()).isEqualTo(201);
            assertThat(sandbox.issue("QUO-204").comments()).hasSize(3);
        }
    }

    @Test
    void a_dropped_response_may_have_been_applied_or_not() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory())) {
            Caller bot = Caller.bot(sandbox);
            sandbox.fail(1, "POST", ".*/comment", new Fault.DropAfterApplying());
            assertThatThrownBy(() -> bot.post(COMMENTS, "{\"body\":\"x\"}")).isInstanceOf(UncheckedIOException.class);
            assertThat(sandbox.issue("QUO-204").comments()).hasSize(3);
            sandbox.fail(1, "POST", ".*/comment", new Fault.Drop());
            assertThatThrownBy(() -> bot.post(COMMENTS, "{\"body\":\"x\"}")).isInstanceOf(UncheckedIOException.class);
            assertThat(sandbox.issue("QUO-204").comments()).hasSize(3);
        }
    }

    @Test
    void a_slow_answer_comes_in_the_end() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory())) {
            sandbox.fail(1, "GET", ".*/myself", new Fault.Slow(Duration.ofMillis(1)));
            assertThat(Caller.bot(sandbox).get("/rest/api/2/myself").status()).isEqualTo(200);
        }
    }

    @Test
    void a_copy_of_a_ticket_does_not_change() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory())) {
            Issue before = sandbox.issue("QUO-204");
            sandbox.as("demo", hand -> hand.rename("QUO-204", "other"));
            assertThat(before.summary()).isEqualTo("Key cover on the home price page");
            assertThat(sandbox.issue("QUO-204").summary()).isEqualTo("other");
        }
    }

    @Test
    void a_request_beyond_the_limit_is_refused() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory())) {
            Caller.Answer answer = Caller.bot(sandbox).post(COMMENTS, "x".repeat(10 * 1024 * 1024 + 1));
            assertThat(answer.status()).isEqualTo(413);
        }
    }
}
