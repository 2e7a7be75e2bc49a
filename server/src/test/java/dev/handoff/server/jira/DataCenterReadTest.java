package dev.handoff.server.jira;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DataCenterReadTest {

    @RegisterExtension
    final JiraServer server = JiraServer.dataCenter();

    @BeforeEach
    void a_small_ticket() {
        server.answers(
                "GET",
                "field",
                "[{'id':'summary'},{'id':'customfield_10006','name':'Epic Link','schema':{'custom':'"
                        + EpicLink.CUSTOM_TYPE + "'}}]");
        issue("'summary':'Ask for the flood history','description':'h2. Who'", "");
        server.answers("GET", "issue/10001/comment", "{'comments':[],'total':0}");
        server.answers("GET", "issue/10001/remotelink", "[]");
        server.answers("GET", "myself", "{'key':'JIRAUSER1','name':'handoff','displayName':'handoff bot'}");
    }

    @Test
    void ticket_is_read_from_version_two_with_wiki_text_and_a_bearer_token() {
        Ticket ticket = read();

        assertThat(ticket.description()).isEqualTo(new Body.Text("h2. Who"));
        assertThat(server.only("GET", "issue/HOM-1").getHeader("Authorization")).isEqualTo("Bearer s3cret");
    }

    @Test
    void epic_is_the_parent_found_by_the_field_that_jira_names() {
        issue("'summary':'x','customfield_10006':'HOM-9'", "");
        epic();

        read();
        Ticket parent = Objects.requireNonNull(read().parent());

        assertThat(parent.summary()).isEqualTo("Floods");
        assertThat(server.all("GET", "issue/HOM-1")
                        .get(0)
                        .queryParameter("fields")
                        .firstValue())
                .contains("customfield_10006");
        assertThat(server.all("GET", "field")).hasSize(1);
    }

    @Test
    void configured_epic_link_spares_the_question() {
        server.answers("GET", "issue/HOM-1", "{'id':'10001','key':'HOM-1','fields':{'customfield_7':'HOM-9'}}");
        epic();
        JiraSettings found = server.settings();
        JiraSettings settings = new JiraSettings(
                found.name(),
                found.dialect(),
                found.api(),
                found.browse(),
                found.credentials(),
                found.fields(),
                found.properties(),
                found.timeout(),
                "customfield_7",
                null,
                false);

        try (Jira jira = server.open(settings)) {
            assertThat(jira.tickets().read("HOM-1").parent()).isNotNull();
        }
        assertThat(server.all("GET", "field")).isEmpty();
    }

    @Test
    void subtask_has_its_story_as_parent_not_the_epic() {
        issue("'parent':{'key':'HOM-5'},'customfield_10006':'HOM-9'", "");
        server.answers("GET", "issue/HOM-5", "{'id':'5','key':'HOM-5','fields':{'summary':'Story'}}");
        server.answers("GET", "issue/HOM-5/comment", "{'comments':[],'total':0}");

        assertThat(Objects.requireNonNull(read().parent()).key().value()).isEqualTo("HOM-5");
    }

    @Test
    void properties_of_our_own_comments_are_read_by_key() {
        server.answers("GET", "issue/10001/comment", """
                {'comments':[{'id':'1','author':{'key':'JIRAUSER7','name':'ann'}},
                             {'id':'2','author':{'key':'JIRAUSER1','name':'handoff'}},
                             {'id':'3','author':{'key':'JIRAUSER1','name':'handoff'}}],'total':3}
                """);
        server.answers("GET", "comment/2/properties/handoff", "{'key':'handoff','value':{'hash':'abc'}}");
        server.answers("GET", "comment/3/properties/handoff", 404, "{'errorMessages':['no such property']}");

        assertThat(read().comments())
                .extracting(Comment::properties)
                .containsExactly(Map.of(), Map.of("handoff", "{\"hash\":\"abc\"}"), Map.of());
        assertThat(server.only("GET", "comment/2/properties/handoff").getHeader("X-ExperimentalApi"))
                .isEqualTo("true");
    }

    @Test
    void changelog_comes_whole_with_the_issue() {
        issue(
                "'summary':'x'",
                ",'changelog':{'total':50,'histories':[{'id':'1','created':'2026-01-01T00:00:00.000+0000'}]}");

        assertThat(read().changes()).hasSize(1);
        assertThat(server.all("GET", "issue/10001/changelog")).isEmpty();
    }

    @Test
    void people_without_time_zone_are_looked_up_by_name_or_else_by_key() {
        issue("'reporter':{'key':'JIRAUSER7','name':'ann'},'assignee':{'key':'JIRAUSER8'}", "");
        user("username", "ann", "Europe/London");
        user("key", "JIRAUSER8", "Europe/Warsaw");

        Ticket ticket = read();

        assertThat(zone(ticket.reporter())).isEqualTo("Europe/London");
        assertThat(zone(ticket.assignee())).isEqualTo("Europe/Warsaw");
    }

    @Test
    void server_gives_no_fields_twice() {
        LoggedRequest sent = sent();
        assertThat(sent.queryParameter("fields").firstValue().split(",")).doesNotHaveDuplicates();
    }

    private LoggedRequest sent() {
        read();
        return server.only("GET", "issue/HOM-1");
    }

    private static String zone(@Nullable Person person) {
        return String.valueOf(Objects.requireNonNull(person).timeZone());
    }

    private Ticket read() {
        return server.jira().tickets().read("HOM-1");
    }

    private void epic() {
        server.answers("GET", "issue/HOM-9", "{'id':'9','key':'HOM-9','fields':{'summary':'Floods'}}");
        server.answers("GET", "issue/HOM-9/comment", "{'comments':[],'total':0}");
    }

    private void user(String parameter, String value, String zone) {
        server.stub(server.to("GET", "user")
                .withQueryParam(parameter, equalTo(value))
                .willReturn(okJson("{\"timeZone\":\"" + zone + "\"}")));
    }

    private void issue(String fields, String more) {
        server.answers("GET", "issue/HOM-1", "{'id':'10001','key':'HOM-1','fields':{" + fields + "}" + more + "}");
    }
}
