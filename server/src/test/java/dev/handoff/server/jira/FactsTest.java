package dev.handoff.server.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FactsTest {

    private static final String GRANTED = """
            {'permissions':{'BROWSE_PROJECTS':{'havePermission':true},'ADD_COMMENTS':{'havePermission':true},
             'EDIT_OWN_COMMENTS':{'havePermission':false},'LINK_ISSUES':{'havePermission':true}}}
            """;

    @Nested
    class Cloud {

        @RegisterExtension
        final JiraServer server = JiraServer.cloud();

        @Test
        void server_tells_version_and_time() {
            server.answers(
                    "GET",
                    "serverInfo",
                    "{'serverTitle':'Firm','version':'1001.0.0','deploymentType':'Cloud','baseUrl':'https://firm.example',"
                            + "'serverTime':'2026-03-02T09:00:30.000+0000'}");

            JiraFacts.Server told = server.jira().facts().server();

            assertThat(told.title()).isEqualTo("Firm");
            assertThat(told.version()).isEqualTo("1001.0.0");
            assertThat(told.deploymentType()).isEqualTo("Cloud");
            assertThat(told.ahead(JiraServer.NOW)).isEqualTo(Duration.ofSeconds(30));
        }

        @Test
        void server_without_a_time_has_no_known_skew() {
            server.answers("GET", "serverInfo", "{}");

            assertThat(server.jira().facts().server().ahead(JiraServer.NOW)).isNull();
        }

        @Test
        void permissions_are_asked_for_by_name() {
            server.answers("GET", "mypermissions", GRANTED);

            assertThat(server.jira().facts().permissions("HOM").missing())
                    .containsExactlyInAnyOrder("EDIT_OWN_COMMENTS", "EDIT_ISSUES");
            LoggedRequest sent = server.only("GET", "mypermissions");
            assertThat(sent.queryParameter("projectKey").firstValue()).isEqualTo("HOM");
            assertThat(sent.queryParameter("permissions").firstValue()).contains("BROWSE_PROJECTS", "LINK_ISSUES");
        }

        @Test
        void unknown_project_is_not_found() {
            server.answers(
                    "GET", "mypermissions", 404, "{'errorMessages':['No project could be found with key NOPE.']}");

            assertThatThrownBy(() -> server.jira().facts().permissions("NOPE"))
                    .isInstanceOf(TrackerException.NotFound.class)
                    .hasMessageContaining("No project could be found");
        }

        @Test
        void statuses_are_named_once() {
            server.answers("GET", "status", "[{'name':'Ready'},{'name':'Done'},{'name':'Ready'},{}]");

            assertThat(server.jira().facts().statuses()).containsExactly("Ready", "Done");
        }

        @Test
        void list_that_is_none_is_loud() {
            server.answers("GET", "field", "{}");

            assertThatThrownBy(() -> server.jira().facts().fields())
                    .isInstanceOf(TrackerException.Unreachable.class)
                    .hasMessageContaining("did not answer with a JSON list");
        }
    }

    @Nested
    class DataCenter {

        @RegisterExtension
        final JiraServer server = JiraServer.dataCenter();

        @Test
        void permissions_come_all_at_once() {
            server.answers("GET", "mypermissions", GRANTED);

            assertThat(server.jira().facts().permissions("HOM").missing()).contains("EDIT_ISSUES");
            assertThat(server.only("GET", "mypermissions").getUrl()).endsWith("?projectKey=HOM");
        }

        @Test
        void fields_tell_their_custom_type() {
            server.answers(
                    "GET",
                    "field",
                    "[{'id':'summary','name':'Summary','schema':{'type':'string'}},"
                            + "{'id':'customfield_1','name':'Epic Link','schema':{'custom':'gh-epic-link'}}]");

            assertThat(server.jira().facts().fields())
                    .containsExactly(
                            new JiraFacts.Field("summary", "Summary", null),
                            new JiraFacts.Field("customfield_1", "Epic Link", "gh-epic-link"));
        }
    }
}
