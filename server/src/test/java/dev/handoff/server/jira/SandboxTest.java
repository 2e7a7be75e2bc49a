package dev.handoff.server.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.jira.JiraSettings.Credentials;
import dev.handoff.server.jira.JiraSettings.Dialect;
import dev.handoff.server.sandbox.Sandbox;
import dev.handoff.server.sandbox.SandboxSettings;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.RemoteLink;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.Tickets;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client against a tracker that remembers: what is written is read again, in both dialects. */
class SandboxTest {

    private static final String ALL = "project = QUO ORDER BY key";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void every_ticket_of_the_firm_is_found_and_read(Dialect dialect) {
        try (Jira jira = open(dialect)) {
            List<Ticket> read = new ArrayList<>();
            String next = null;
            do {
                Tickets.Page page = jira.tickets().search(ALL, next, 7);
                page.hits().forEach(hit -> read.add(jira.tickets().read(hit.id())));
                next = page.next();
            } while (next != null);

            assertThat(read).hasSizeGreaterThan(8).doesNotHaveDuplicates().allSatisfy(ticket -> {
                assertThat(ticket.summary()).isNotBlank();
                assertThat(ticket.reporter()).isNotNull();
                assertThat(ticket.updated()).isNotNull();
            });
            assertThat(read).anySatisfy(ticket -> assertThat(ticket.parent()).isNotNull());
        }
        everyRequestIsDocumented(dialect);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void what_is_written_is_read_again(Dialect dialect) {
        try (Jira jira = open(dialect)) {
            TicketKey key = jira.tickets().search(ALL, null, 1).hits().get(0).key();
            int before = jira.tickets().read(key.value()).comments().size();

            String id = jira.edits().createComment(key, text("First"), false, Map.of("handoff", "{\"hash\":1}"));
            jira.edits().updateComment(key, id, text("Second"), false);
            jira.edits().putCommentProperty(key, id, "handoff", "{\"hash\":2}");
            jira.edits().addLabel(key, "context-missing");
            jira.edits().putProperty(key, "handoff", "{\"state\":\"offered\"}");
            jira.edits().putRemoteLink(key, link("Old"));
            jira.edits().putRemoteLink(key, link("New"));

            Ticket ticket = jira.tickets().read(key.value());
            assertThat(ticket.labels()).contains("context-missing");
            assertThat(ticket.properties()).containsEntry("handoff", "{\"state\":\"offered\"}");
            assertThat(ticket.comments()).hasSize(before + 1);
            Comment written = ticket.comments().get(before);
            assertThat(written.id()).isEqualTo(id);
            assertThat(written.body().toString()).contains("Second");
            assertThat(written.properties()).containsEntry("handoff", "{\"hash\":2}");
            assertThat(jira.tickets().self().same(written.author())).isTrue();
            assertThat(ticket.remoteLinks())
                    .extracting(RemoteLink::title)
                    .containsOnlyOnce("New")
                    .doesNotContain("Old");
            assertThat(ticket.changes()).isNotEmpty();

            jira.edits().removeLabel(key, "context-missing");
            jira.edits().removeRemoteLink(key, "handoff:test");
            jira.edits().removeRemoteLink(key, "handoff:test");
            assertThat(jira.tickets().read(key.value()).labels()).doesNotContain("context-missing");
            assertThat(jira.tickets().read(key.value()).remoteLinks())
                    .extracting(RemoteLink::title)
                    .doesNotContain("New");
        }
        everyRequestIsDocumented(dialect);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void facts_are_told(Dialect dialect) {
        try (Jira jira = open(dialect)) {
            assertThat(jira.facts().server().version()).isNotBlank();
            assertThat(jira.facts().permissions("QUO").missing()).isEmpty();
            assertThat(jira.facts().statuses()).contains("Ready");
            assertThat(jira.facts().fields()).extracting(JiraFacts.Field::id).contains("summary");
        }
        everyRequestIsDocumented(dialect);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void ticket_moves_by_its_workflow(Dialect dialect) {
        try (Jira jira = open(dialect)) {
            TicketKey key = jira.tickets().search(ALL, null, 1).hits().get(0).key();
            Transitions.Transition move = jira.transitions().of(key).get(0);

            jira.transitions().move(key, move.id());

            assertThat(jira.tickets().read(key.value()).status()).isEqualTo(move.status());
            assertThat(jira.facts().mayMove("QUO")).isTrue();
        }
        everyRequestIsDocumented(dialect);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void missing_ticket_and_project_are_not_found(Dialect dialect) {
        try (Jira jira = open(dialect)) {
            assertThatThrownBy(() -> jira.tickets().read("QUO-99999")).isInstanceOf(TrackerException.NotFound.class);
            assertThatThrownBy(() -> jira.facts().permissions("NOPE")).isInstanceOf(TrackerException.NotFound.class);
        }
    }

    @Test
    void wrong_token_is_unauthorised() {
        JiraSettings wrong = settings(Dialect.DC, new Credentials.Bearer("wrong"));

        try (Jira jira = Jira.open(wrong, InstantSource.system())) {
            assertThatThrownBy(() -> jira.tickets().self()).isInstanceOf(TrackerException.Unauthorised.class);
        }
    }

    private void everyRequestIsDocumented(Dialect dialect) {
        RequestShapes shapes = dialect == Dialect.CLOUD ? RequestShapes.cloud() : RequestShapes.dataCenter();
        assertThat(sandbox.requests())
                .isNotEmpty()
                .allSatisfy(sent -> shapes.assertMatches(
                        sent.method(),
                        sent.query().isEmpty() ? sent.path() : sent.path() + "?" + sent.query(),
                        sent.body()));
    }

    private Jira open(Dialect dialect) {
        Credentials credentials =
                dialect == Dialect.CLOUD ? new Credentials.Basic("demo", "demo") : new Credentials.Bearer("demo");
        return Jira.open(settings(dialect, credentials), InstantSource.system());
    }

    private JiraSettings settings(Dialect dialect, Credentials credentials) {
        return new JiraSettings(
                "sandbox",
                dialect,
                sandbox.address(),
                sandbox.address(),
                credentials,
                List.of("customfield_10101"),
                Set.of("handoff"),
                Duration.ofSeconds(30));
    }

    private static CommentText text(String words) {
        return new CommentText(
                JiraServer.json(
                                "{'type':'doc','version':1,'content':[{'type':'paragraph','content':[{'type':'text','text':'"
                                        + words + "'}]}]}")
                        .getAsJsonObject(),
                words);
    }

    private static RemoteLink link(String title) {
        return new RemoteLink(null, "handoff:test", "https://a.example", title, "Why it matters");
    }
}
