package dev.handoff.server.jira;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.RemoteLink;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TrackerException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CloudReadTest {

    @RegisterExtension
    final JiraServer server = JiraServer.cloud();

    @BeforeEach
    void a_small_ticket() {
        issue("'summary':'Ask for the flood history'", "");
        server.answers("GET", "issue/10001/comment", "{'comments':[],'total':0}");
        server.answers("GET", "issue/10001/remotelink", "[]");
        server.answers("GET", "myself", "{'accountId':'bot','displayName':'handoff bot','timeZone':'Etc/UTC'}");
    }

    @Test
    void ticket_is_read_with_named_fields_and_our_properties() {
        issue("""
                'summary':'Ask for the flood history','status':{'name':'Ready','statusCategory':{'key':'new'}},
                'project':{'projectTypeKey':'service_desk'},'issuetype':{'name':'Story','hierarchyLevel':0},
                'description':{'type':'doc','version':1,'content':[]},'labels':['urgent'],
                'customfield_10101':'Renters in Leeds','updated':'2026-01-31T09:15:02.123+0100'
                """, ",'properties':{'handoff':{'state':'offered'}}");

        Ticket ticket = read();

        assertThat(ticket.key().value()).isEqualTo("HOM-1");
        assertThat(ticket.id()).isEqualTo("10001");
        assertThat(ticket.status()).isEqualTo("Ready");
        assertThat(ticket.isServiceDesk()).isTrue();
        assertThat(ticket.description()).isInstanceOf(Body.Adf.class);
        assertThat(ticket.labels()).containsExactly("urgent");
        assertThat(ticket.updated()).isEqualTo(Instant.parse("2026-01-31T08:15:02.123Z"));
        assertThat(ticket.fields()).containsEntry("customfield_10101", new Body.Text("Renters in Leeds"));
        assertThat(ticket.properties()).containsEntry("handoff", "{\"state\":\"offered\"}");
        LoggedRequest sent = server.only("GET", "issue/HOM-1");
        assertThat(sent.queryParameter("fields").firstValue()).contains("summary", "parent", "customfield_10101");
        assertThat(sent.queryParameter("expand").firstValue()).isEqualTo("changelog");
        assertThat(sent.queryParameter("properties").firstValue()).isEqualTo("handoff");
    }

    @Test
    void request_is_signed_and_names_its_sender() {
        read();

        LoggedRequest sent = server.only("GET", "issue/HOM-1");
        assertThat(sent.getHeader("Authorization")).isEqualTo("Basic Ym90QGZpcm0uZXhhbXBsZTpzM2NyZXQ=");
        assertThat(sent.getHeader("User-Agent")).startsWith("handoff/");
    }

    @Test
    void comments_are_read_to_the_last_page_and_each_once() {
        comments("0", "{'comments':[{'id':'1'},{'id':'2'}],'startAt':0,'total':4}");
        comments("2", "{'comments':[{'id':'2'},{'id':'3'}],'startAt':2,'total':4}");

        assertThat(read().comments()).extracting(Comment::id).containsExactly("1", "2", "3");
    }

    @Test
    void comment_pages_that_repeat_themselves_end() {
        server.answers("GET", "issue/10001/comment", "{'comments':[{'id':'1'}],'total':9000}");

        assertThat(read().comments()).extracting(Comment::id).containsExactly("1");
        assertThat(server.all("GET", "issue/10001/comment")).hasSize(2);
    }

    @Test
    void page_without_comments_is_no_empty_page() {
        server.answers("GET", "issue/10001/comment", "{'total':3}");

        assertThatThrownBy(this::read)
                .isInstanceOf(TrackerException.Unreachable.class)
                .hasMessageContaining("did not answer with a page of comments");
    }

    @Test
    void properties_are_asked_for_our_comments_only() {
        server.answers("GET", "issue/10001/comment", """
                {'comments':[{'id':'1','author':{'accountId':'ann'},'body':'Hi'},
                             {'id':'2','author':{'accountId':'bot'},'jsdPublic':false}],'total':2}
                """);
        server.answers("GET", "comment/2/properties/handoff", "{'key':'handoff','value':{'hash':'abc'}}");

        Ticket ticket = read();

        assertThat(ticket.comments())
                .extracting(Comment::properties)
                .containsExactly(Map.of(), Map.of("handoff", "{\"hash\":\"abc\"}"));
        assertThat(ticket.comments()).extracting(Comment::internal).containsExactly(false, true);
    }

    @Test
    void whole_changelog_expanded_with_the_issue_needs_no_second_request() {
        issue("'summary':'x'", ",'changelog':{'total':1,'histories':[" + history(7, "2026-01-02") + "]}");

        assertThat(read().changes()).extracting(Change::id).containsExactly("7");
        assertThat(server.all("GET", "issue/10001/changelog")).isEmpty();
    }

    @Test
    void truncated_changelog_is_read_by_pages_oldest_first() {
        issue("'summary':'x'", ",'changelog':{'total':3,'histories':[" + history(9, "2026-01-03") + "]}");
        changelog("0", "{'values':[" + history(7, "2026-01-01") + "," + history(8, "2026-01-01") + "],'isLast':false}");
        changelog("2", "{'values':[" + history(9, "2026-01-03") + "],'isLast':true}");

        assertThat(read().changes()).extracting(Change::id).containsExactly("7", "8", "9");
    }

    @Test
    void parent_is_read_one_level_deep_with_its_comments() {
        issue("'summary':'x','parent':{'key':'HOM-9'}", "");
        server.answers(
                "GET",
                "issue/HOM-9",
                "{'id':'9','key':'HOM-9','fields':{'summary':'Floods','parent':{'key':'HOM-90'}}}");
        server.answers("GET", "issue/HOM-9/comment", "{'comments':[{'id':'5'}],'total':1}");

        Ticket parent = Objects.requireNonNull(read().parent());

        assertThat(parent.summary()).isEqualTo("Floods");
        assertThat(parent.comments()).hasSize(1);
        assertThat(parent.parent()).isNull();
    }

    @Test
    void parent_we_may_not_see_is_none() {
        issue("'summary':'x','parent':{'key':'SEC-1'}", "");
        server.answers("GET", "issue/SEC-1", 404, "{'errorMessages':['Issue does not exist']}");

        assertThat(read().parent()).isNull();
    }

    @Test
    void parent_that_cannot_be_reached_fails_the_reading() {
        issue("'summary':'x','parent':{'key':'HOM-9'}", "");
        server.answers("GET", "issue/HOM-9", 500, "{}");

        assertThatThrownBy(this::read).isInstanceOf(TrackerException.Unreachable.class);
    }

    @Test
    void remote_links_are_read_and_unknown_where_linking_is_off() {
        server.answers(
                "GET",
                "issue/10001/remotelink",
                "[{'id':7,'globalId':'handoff:1','object':{'url':'https://a.example','title':'A'}},{'id':8}]");
        assertThat(read().remoteLinks())
                .containsExactly(
                        new RemoteLink("7", "handoff:1", "https://a.example", "A", ""),
                        new RemoteLink("8", null, "", "", ""));

        server.answers("GET", "issue/10001/remotelink", 403, "{'errorMessages':['Issue linking is disabled']}");
        assertThat(read().remoteLinks()).isNull();
    }

    @Test
    void hidden_time_zones_are_looked_up_once_with_groups() {
        issue(
                "'summary':'x','reporter':{'accountId':'ann'},'assignee':{'accountId':'jan','timeZone':'Europe/Warsaw'}",
                "");
        server.answers(
                "GET", "user", "{'accountId':'ann','timeZone':'Europe/London','groups':{'items':[{'name':'uk'}]}}");

        read();
        Person reporter = Objects.requireNonNull(read().reporter());

        assertThat(reporter.timeZone()).isEqualTo("Europe/London");
        assertThat(reporter.groups()).isEqualTo(Set.of("uk"));
        LoggedRequest sent = server.only("GET", "user");
        assertThat(sent.queryParameter("accountId").firstValue()).isEqualTo("ann");
        assertThat(sent.queryParameter("expand").firstValue()).isEqualTo("groups");
    }

    @Test
    void groups_are_read_of_people_with_a_time_zone_only_where_sites_are_named_by_group() {
        issue("'summary':'x','reporter':{'accountId':'ann','timeZone':'Europe/Berlin'}", "");
        server.answers("GET", "user", "{'groups':{'items':[{'name':'pl'}]}}");
        JiraSettings plain = server.settings();
        JiraSettings byGroup = new JiraSettings(
                plain.name(),
                plain.dialect(),
                plain.api(),
                plain.browse(),
                plain.credentials(),
                plain.fields(),
                plain.properties(),
                plain.timeout(),
                null,
                null,
                true);

        assertThat(Objects.requireNonNull(read().reporter()).groups()).isEmpty();
        try (Jira jira = server.open(byGroup)) {
            Person reporter =
                    Objects.requireNonNull(jira.tickets().read("HOM-1").reporter());
            assertThat(reporter.groups()).containsExactly("pl");
            assertThat(reporter.timeZone()).isEqualTo("Europe/Berlin");
        }
    }

    @Test
    void comment_restricted_to_a_role_is_not_for_everybody() {
        server.answers(
                "GET",
                "issue/10001/comment",
                "{'comments':[{'id':'1','visibility':{'type':'role','value':'Administrators'}},{'id':'2'}],'total':2}");

        assertThat(read().comments()).extracting(Comment::internal).containsExactly(true, false);
    }

    @Test
    void people_we_may_not_look_up_stay_unknown() {
        issue("'summary':'x','reporter':{'accountId':'ann'}", "");
        server.answers("GET", "user", 403, "{}");

        assertThat(Objects.requireNonNull(read().reporter()).timeZone()).isNull();
    }

    @Test
    void words_that_cannot_name_an_issue_are_not_sent() {
        assertThatThrownBy(() -> server.jira().tickets().read("../../admin"))
                .isInstanceOf(TrackerException.NotFound.class)
                .hasMessageContaining("neither an issue's id nor its key");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void answer_that_is_no_issue_is_said_so() {
        server.answers("GET", "issue/HOM-1", "{'id':'10001','key':'HOM-1'}");

        assertThatThrownBy(this::read)
                .isInstanceOf(TrackerException.Unreachable.class)
                .hasMessageContaining("it has no \"fields\"");
    }

    @Test
    void own_account_is_asked_for_once() {
        assertThat(server.jira().tickets().self().id()).isEqualTo("bot");
        assertThat(server.jira().tickets().self().displayName()).isEqualTo("handoff bot");
        assertThat(server.all("GET", "myself")).hasSize(1);
    }

    private Ticket read() {
        return server.jira().tickets().read("HOM-1");
    }

    private void issue(String fields, String more) {
        server.answers("GET", "issue/HOM-1", "{'id':'10001','key':'HOM-1','fields':{" + fields + "}" + more + "}");
    }

    private void comments(String startAt, String page) {
        server.stub(server.to("GET", "issue/10001/comment")
                .withQueryParam("startAt", equalTo(startAt))
                .withQueryParam("orderBy", equalTo("created"))
                .willReturn(okJson(page.replace('\'', '"'))));
    }

    private void changelog(String startAt, String page) {
        server.stub(server.to("GET", "issue/10001/changelog")
                .withQueryParam("startAt", equalTo(startAt))
                .willReturn(okJson(page.replace('\'', '"'))));
    }

    private static String history(int id, String day) {
        return "{'id':'" + id + "','created':'" + day + "T00:00:00.000+0000','items':[{'field':'status'}]}";
    }
}
