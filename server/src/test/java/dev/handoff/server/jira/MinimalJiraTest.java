package dev.handoff.server.jira;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TrackerException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is Jira only in part: what it lacks it answers with its framework's 404, 405 or 501. */
class MinimalJiraTest {

    @RegisterExtension
    final JiraServer server = JiraServer.dataCenter();

    @BeforeEach
    void a_small_ticket() {
        server.answersEverything(aResponse().withStatus(404));
        server.answers("GET", "myself", "{'name':'bot'}");
        server.answers("GET", "issue/HOM-1", """
                {'id':'10001','key':'HOM-1','fields':{'summary':'Ask for the flood history',
                 'parent':{'key':'HOM-9'},'reporter':{'name':'ann'}}}
                """);
        server.answers("GET", "issue/HOM-1/comment", "{'comments':[]}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 410, 501})
    void a_ticket_is_read_without_what_the_server_lacks(int status) {
        for (String path : new String[] {"field", "user", "issue/HOM-9", "issue/HOM-1/remotelink"}) {
            server.on("GET", path, aResponse().withStatus(status));
        }

        Ticket ticket = read();

        assertThat(ticket.summary()).isEqualTo("Ask for the flood history");
        assertThat(ticket.parent()).isNull();
        assertThat(ticket.remoteLinks()).isNull();
        assertThat(Objects.requireNonNull(ticket.reporter()).timeZone()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 501})
    void our_comment_is_read_without_its_properties_where_there_are_none(int status) {
        server.answers("GET", "issue/HOM-1/comment", "{'comments':[{'id':'5','author':{'name':'bot'},'body':'x'}]}");
        server.on("GET", "comment/5/properties/handoff", aResponse().withStatus(status));

        assertThat(read().comments())
                .singleElement()
                .satisfies(it -> assertThat(it.properties()).isEmpty());
    }

    @Test
    void comments_are_taken_from_the_issue_where_they_cannot_be_listed() {
        server.on("GET", "issue/HOM-1/comment", aResponse().withStatus(405));
        commentField("{\"comments\":[{\"id\":\"5\",\"body\":\"x\"}],\"total\":1}");

        assertThat(read().comments()).extracting(Comment::id).containsExactly("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"comments\":[{\"id\":\"5\"}],\"total\":2}", "{}", "null"})
    void without_all_comments_nothing_is_known_about_our_own(String field) {
        server.on("GET", "issue/HOM-1/comment", aResponse().withStatus(404));
        commentField(field);

        assertThatThrownBy(this::read).isInstanceOf(TrackerException.Unreachable.class);
    }

    @Test
    void an_empty_or_json_answer_that_is_called_html_is_no_web_page() {
        server.stub(server.to("PUT", "issue/HOM-1")
                .willReturn(aResponse().withStatus(204).withHeader("Content-Type", "text/html; charset=utf-8")));
        server.stub(server.to("POST", "issue/HOM-1/remotelink")
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Content-Type", "text/html")
                        .withBody("{\"id\":1}")));

        assertThatCode(() -> server.jira().edits().addLabel(new TicketKey("HOM-1"), "x"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_hit_without_an_id_is_known_by_its_key() {
        server.answers("POST", "search", "{'issues':[{'key':'HOM-1'},{'key':'HOM-2'}],'total':2}");

        assertThat(server.jira().tickets().search("project = HOM", null, 10).hits())
                .extracting(hit -> hit.id())
                .containsExactly("HOM-1", "HOM-2");
    }

    private Ticket read() {
        return server.jira().tickets().read("HOM-1");
    }

    private void commentField(String field) {
        server.stub(server.to("GET", "issue/HOM-1")
                .withQueryParam("fields", equalTo("comment"))
                .willReturn(okJson("{\"id\":\"10001\",\"key\":\"HOM-1\",\"fields\":{\"comment\":" + field + "}}")));
    }
}
