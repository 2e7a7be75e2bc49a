package dev.handoff.server.jira;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReaderTest {

    private static final String UPDATED = """
            {'timestamp':1767000000000,'webhookEvent':'jira:issue_updated','issue_event_type_name':'issue_updated',
             'user':{'accountId':'ann'},'issue':{'id':'10001','key':'HOM-1','fields':{'description':'h2. Who'}},
             'changelog':{'id':'7','items':[]}}
            """;

    @Test
    void updated_issue_of_cloud_names_ticket_and_actor() {
        Delivery delivery = read(UPDATED, Map.of(WebhookReader.IDENTIFIER, "abc-1"));

        assertThat(delivery).isEqualTo(new Delivery("abc-1", "jira:issue_updated", "10001", "HOM-1", "ann", false));
    }

    @Test
    void actor_of_data_center_is_the_user_key() {
        Delivery delivery = read(UPDATED.replace("'accountId':'ann'", "'key':'JIRAUSER7','name':'ann'"));

        assertThat(delivery.actorId()).isEqualTo("JIRAUSER7");
    }

    @Test
    void deleted_issue_is_gone() {
        assertThat(read("{'webhookEvent':'jira:issue_deleted','issue':{'id':'10001','key':'HOM-1'}}")
                        .deleted())
                .isTrue();
        assertThat(read("{'webhookEvent':'comment_deleted','issue':{'id':'10001','key':'HOM-1'}}")
                        .deleted())
                .isFalse();
    }

    @Test
    void moved_issue_keeps_its_id() {
        Delivery delivery = read("""
                {'webhookEvent':'jira:issue_updated','issue':{'id':'10001','key':'CAR-5'},
                 'changelog':{'items':[{'field':'Key','fromString':'HOM-1','toString':'CAR-5'}]}}
                """);

        assertThat(delivery.issueId()).isEqualTo("10001");
        assertThat(delivery.issueKey()).isEqualTo("CAR-5");
    }

    @Test
    void comment_announced_by_data_center_as_an_update_is_the_users_deed() {
        Delivery delivery = read("""
                {'webhookEvent':'jira:issue_updated','issue_event_type_name':'issue_commented','user':{'key':'JIRAUSER7'},
                 'issue':{'id':'10001','key':'HOM-1'},'comment':{'id':'5','author':{'key':'JIRAUSER9'},'body':'Hi'}}
                """);

        assertThat(delivery.actorId()).isEqualTo("JIRAUSER7");
    }

    @ParameterizedTest
    @CsvSource({
        "https://jira.example/rest/api/2/issue/10148/comment/9001, 10148,",
        "http://jira.example/jira/rest/api/2/issue/HOM-7/comment/9001, HOM-7, HOM-7",
        "https://jira.example/rest/api/2/comment/9001,,"
    })
    void comment_without_issue_is_placed_by_its_own_address(String self, String idOrKey, String key) {
        Delivery delivery = read("{'webhookEvent':'comment_created','comment':{'id':'9001','self':'" + self + "'}}");

        assertThat(delivery.issueId()).isEqualTo(idOrKey);
        assertThat(delivery.issueKey()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"comment_created, writer", "comment_updated, editor", "comment_deleted,"})
    void actor_is_who_wrote_or_edited_a_comment_and_unknown_when_it_is_deleted(String event, String actor) {
        Delivery delivery = read("{'webhookEvent':'" + event
                + "','comment':{'author':{'accountId':'writer'},'updateAuthor':{'accountId':'editor'}}}");

        assertThat(delivery.actorId()).isEqualTo(actor);
    }

    @Test
    void comment_body_in_adf_is_no_obstacle() {
        Delivery delivery = read("{'webhookEvent':'comment_created','issue':{'id':'10001','key':'HOM-1'},"
                + "'comment':{'author':{'accountId':'ann'},'body':{'type':'doc','version':1,'content':[]}}}");

        assertThat(delivery.issueId()).isEqualTo("10001");
    }

    @Test
    void worklog_names_its_issue_and_author() {
        Delivery delivery = read("{'webhookEvent':'worklog_created','worklog':{'id':'3','issueId':'10001',"
                + "'author':{'accountId':'ann'}}}");

        assertThat(delivery.issueId()).isEqualTo("10001");
        assertThat(delivery.actorId()).isEqualTo("ann");
    }

    @Test
    void link_between_issues_touches_the_one_that_gained_a_parent() {
        Delivery delivery = read(
                "{'webhookEvent':'issuelink_created','issueLink':{'id':3,'sourceIssueId':10001,'destinationIssueId':10002}}");

        assertThat(delivery.issueId()).isEqualTo("10002");
    }

    @Test
    void event_about_no_ticket_is_understood_as_such() {
        Delivery delivery = read("{'webhookEvent':'jira:version_released','version':{'id':'1'}}");

        assertThat(delivery.issueId()).isNull();
        assertThat(delivery.actorId()).isNull();
    }

    @Test
    void cloud_may_tell_the_actor_in_the_address() {
        byte[] body = bytes("{'webhookEvent':'comment_deleted','issue':{'id':'10001'}}");

        assertThat(WebhookReader.read(body, name -> null, Map.of("user_id", "ann")::get)
                        .actorId())
                .isEqualTo("ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'id':'../../admin'", "'id':{}", "'id':''", "'id':12.5", "'key':'no key'"})
    void issue_that_cannot_be_one_is_none(String issue) {
        Delivery delivery = read("{'webhookEvent':'jira:issue_updated','issue':{" + issue + "}}");

        assertThat(delivery.issueId()).isNull();
        assertThat(delivery.issueKey()).isNull();
    }

    @Test
    void delivery_without_identifier_is_recognised_when_it_comes_again() {
        String identity = read(UPDATED).identity();

        assertThat(read(UPDATED).identity()).isEqualTo(identity).startsWith("sha256:");
        assertThat(read(UPDATED.replace("1767000000000", "1767000000001")).identity())
                .isNotEqualTo(identity);
        assertThat(read(UPDATED.replace("'id':'7'", "'id':'8'")).identity()).isNotEqualTo(identity);
        assertThat(read(UPDATED.replace("10001", "10002")).identity()).isNotEqualTo(identity);
        assertThat(read(UPDATED.replace("jira:issue_updated", "jira:issue_created"))
                        .identity())
                .isNotEqualTo(identity);
    }

    @Test
    void without_a_timestamp_the_whole_body_tells_deliveries_apart() {
        String one = "{'webhookEvent':'jira:issue_updated','issue':{'id':'1','fields':{'summary':'a'}}}";

        assertThat(read(one).identity())
                .isNotEqualTo(read(one.replace("'a'", "'b'")).identity());
    }

    @Test
    void identifier_that_could_not_be_stored_is_not_believed() {
        assertThat(read(UPDATED, Map.of(WebhookReader.IDENTIFIER, "a\u0000b")).identity())
                .startsWith("sha256:");
        assertThat(read(UPDATED, Map.of(WebhookReader.IDENTIFIER, "x".repeat(201)))
                        .identity())
                .startsWith("sha256:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|the body is not JSON",
                "{|the body is not JSON",
                "{'webhookEvent':'x'} trailing|the body is not JSON",
                "{webhookEvent:1}|the body is not JSON",
                "[]|not an object",
                "'text'|not an object",
                "{}|\"webhookEvent\" is missing",
                "{'webhookEvent':null}|\"webhookEvent\" is missing",
                "{'webhookEvent':{}}|\"webhookEvent\" is missing",
                "{'webhookEvent':'no event, but words'}|\"webhookEvent\" is missing"
            })
    void what_is_no_delivery_is_refused_with_the_reason(String body, String reason) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(BadDelivery.class).hasMessageContaining(reason);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertThatThrownBy(() -> WebhookReader.read(new byte[] {(byte) 0xff, '{', '}'}, name -> null, name -> null))
                .isInstanceOf(BadDelivery.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void largest_body_that_cloud_sends_is_read_without_keeping_it() {
        String fields = "{'summary':'" + "x".repeat(24 * 1024 * 1024) + "'}";

        assertThat(read("{'webhookEvent':'jira:issue_updated','issue':{'id':'10001','fields':" + fields + "}}")
                        .issueId())
                .isEqualTo("10001");
    }

    @Test
    void deep_nesting_is_refused_not_followed() {
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(BadDelivery.class);
    }

    private static Delivery read(String body) {
        return read(body, Map.of());
    }

    private static Delivery read(String body, Map<String, String> headers) {
        return WebhookReader.read(bytes(body), headers::get, name -> null);
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(UTF_8);
    }
}
