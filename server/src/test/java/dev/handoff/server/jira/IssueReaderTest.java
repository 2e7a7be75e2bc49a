package dev.handoff.server.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueReaderTest {

    @Test
    void barest_issue_is_a_ticket() {
        Ticket ticket = read("");

        assertThat(ticket.key().value()).isEqualTo("HOM-1");
        assertThat(ticket.id()).isEmpty();
        assertThat(ticket.description()).isEqualTo(Body.EMPTY);
        assertThat(ticket.reporter()).isNull();
        assertThat(ticket.created()).isNull();
        assertThat(ticket.remoteLinks()).isNull();
        assertThat(ticket.linked()).isEmpty();
        assertThat(ticket.restricted()).isFalse();
    }

    @Test
    void links_count_whichever_way_they_point_and_a_security_level_restricts() {
        Ticket ticket = read("'issuelinks':[{'type':{'name':'Cloners'},'outwardIssue':{'key':'HOM-7'}},"
                + "{'inwardIssue':{'key':'MOT-8'}},{}],'security':{'name':'Board only'}");

        assertThat(ticket.linked()).containsExactly("HOM-7", "MOT-8");
        assertThat(ticket.restricted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'fields':{}}|no \"key\"",
                "{'key':'HOM-1'}|no \"fields\"",
                "{'key':'oops','fields':{}}|not a ticket key"
            })
    void what_is_no_issue_is_said_so(String json, String reason) {
        assertThatThrownBy(() -> new IssueReader(List.of()).read(object(json), null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'plain'|plain",
                "4.5|4.5",
                "true|true",
                "{'value':'Motor'}|Motor",
                "{'value':'Home','child':{'value':'Buildings'}}|Home - Buildings",
                "{'id':'7','name':'Team Quote'}|Team Quote",
                "{'accountId':'ann','displayName':'Ann Lee'}|Ann Lee",
                "[{'value':'Motor'},'Home',null,['nested'],{'odd':1}]|Motor, Home"
            })
    void custom_field_of_any_type_reads_as_text(String value, String text) {
        assertThat(read("'customfield_1':" + value).fields()).containsEntry("customfield_1", new Body.Text(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "[]", "{}", "{'type':'doc','content':[]}", "{'odd':[1]}"})
    void empty_custom_field_is_none(String value) {
        assertThat(read("'customfield_1':" + value).fields()).isEmpty();
    }

    @Test
    void adf_is_kept_as_it_is() {
        Ticket ticket = read("'description':{'type':'doc','version':1,'content':[{'type':'paragraph'}]}");

        assertThat(ticket.description()).isInstanceOf(Body.Adf.class);
        assertThat(ticket.description().isBlank()).isFalse();
    }

    @Test
    void object_that_only_looks_like_adf_is_text() {
        assertThat(read("'description':{'content':'x','value':'y'}").description())
                .isEqualTo(new Body.Text("y"));
    }

    @Test
    void changelog_is_put_in_order_oldest_first() {
        JsonObject issue = object("""
                {'key':'HOM-1','fields':{},'changelog':{'histories':[
                  {'id':'100','created':'2026-01-02T00:00:00.000+0000','items':[{'field':'status','from':'1','fromString':'New',
                   'to':'3','toString':'Ready'}]},
                  {'id':'99','created':'2026-01-02T01:00:00.000+0100','author':{'key':'JIRAUSER1'}},
                  {'id':'1','created':'no time'}]}}
                """);

        List<Change> changes =
                new IssueReader(List.of()).read(issue, null, null, null).changes();

        assertThat(changes).extracting(Change::id).containsExactly("99", "100");
        assertThat(changes.get(1).items()).containsExactly(new Change.Item("status", "1", "New", "3", "Ready"));
    }

    @Test
    void person_of_either_version_has_an_id() {
        assertThat(id("{'accountId':'a','name':'n'}")).isEqualTo("a");
        assertThat(id("{'key':'k','name':'n'}")).isEqualTo("k");
        assertThat(id("{'accountId':null,'name':'n'}")).isEqualTo("n");
        assertThat(id("{'displayName':'Ann'}")).isEmpty();
        assertThat(Objects.requireNonNull(read("'reporter':{'groups':{'items':[{'name':'uk'},{}]}}")
                                .reporter())
                        .groups())
                .isEqualTo(Set.of("uk"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T09:15:02.123+0100, 2026-01-31T08:15:02.123Z",
        "2026-01-31T09:15:02.123+01:00, 2026-01-31T08:15:02.123Z",
        "2026-01-31T09:15:02.123Z, 2026-01-31T09:15:02.123Z",
        "2026-01-31T09:15:02+0000, 2026-01-31T09:15:02Z",
        "1767000000000, 2025-12-29T09:20:00Z",
        "yesterday,",
        "2026-01-31,"
    })
    void times_are_read_in_every_shape_jira_uses(String text, Instant instant) {
        assertThat(read("'created':'" + text + "'").created()).isEqualTo(instant);
    }

    private static String id(String person) {
        return Objects.requireNonNull(read("'reporter':" + person).reporter()).id();
    }

    private static Ticket read(String fields) {
        JsonObject issue = object("{'key':'HOM-1','fields':{" + fields + "}}");
        return new IssueReader(List.of("customfield_1")).read(issue, null, null, null);
    }

    private static JsonObject object(String json) {
        return JiraServer.json(json).getAsJsonObject();
    }
}
