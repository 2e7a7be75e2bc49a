package dev.handoff.server.jira;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.RemoteLink;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TrackerException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EditsTest {

    private static final TicketKey KEY = new TicketKey("HOM-1");
    private static final JsonObject ADF = JiraServer.json("{'type':'doc','version':1,'content':[{'type':'paragraph'}]}")
            .getAsJsonObject();
    private static final CommentText TEXT = new CommentText(ADF, "h2. Hello");

    /** What is the same in both versions. */
    abstract static class Both {

        abstract JiraServer server();

        @Test
        void label_is_added_and_removed_alone() {
            server().on("PUT", "issue/HOM-1", aResponse().withStatus(204));

            server().jira().edits().addLabel(KEY, "context-missing");
            server().jira().edits().removeLabel(KEY, "context-complete");

            assertThat(server().all("PUT", "issue/HOM-1"))
                    .extracting(JiraServer::json)
                    .containsExactly(
                            JiraServer.json("{'update':{'labels':[{'add':'context-missing'}]}}"),
                            JiraServer.json("{'update':{'labels':[{'remove':'context-complete'}]}}"));
            assertThat(server().all("PUT", "issue/HOM-1"))
                    .allSatisfy(sent -> assertThat(sent.getUrl()).doesNotContain("?"));
        }

        @Test
        void remote_link_is_written_under_its_global_id() {
            server().answers("POST", "issue/HOM-1/remotelink", 201, "{'id':7}");

            server().jira().edits().putRemoteLink(KEY, link("handoff:icobs"));

            assertThat(JiraServer.json(server().only("POST", "issue/HOM-1/remotelink")))
                    .isEqualTo(JiraServer.json("""
                        {'globalId':'handoff:icobs','application':{'type':'dev.handoff','name':'Handoff'},
                         'object':{'url':'https://a.example/x?y=1&z','title':'ICOBS','summary':'What it asks'}}
                        """));
        }

        @Test
        void remote_link_is_removed_by_its_encoded_global_id() {
            server().on("DELETE", "issue/HOM-1/remotelink", aResponse().withStatus(204));

            server().jira().edits().removeRemoteLink(KEY, "handoff:a&b=c+d");

            LoggedRequest sent = server().only("DELETE", "issue/HOM-1/remotelink");
            assertThat(sent.queryParameter("globalId").firstValue()).isEqualTo("handoff:a&b=c+d");
        }

        @Test
        void remote_link_that_is_gone_already_is_removed() {
            server().answers("DELETE", "issue/HOM-1/remotelink", 404, "{'errorMessages':['no such link']}");

            server().jira().edits().removeRemoteLink(KEY, "handoff:icobs");

            assertThat(server().requests()).hasSize(1);
        }

        @Test
        void link_without_global_id_is_refused_before_it_is_sent() {
            RemoteLink link = new RemoteLink(null, null, "https://a.example", "A", "");

            assertThatThrownBy(() -> server().jira().edits().putRemoteLink(KEY, link))
                    .hasMessageContaining("https://a.example");
            assertThat(server().requests()).isEmpty();
        }

        @Test
        void properties_are_put_as_the_json_they_are() {
            server().on("PUT", "issue/HOM-1/properties/handoff", aResponse().withStatus(201));
            server().on("PUT", "comment/7/properties/handoff", aResponse().withStatus(200));

            server().jira().edits().putProperty(KEY, "handoff", "{\"state\":\"offered\"}");
            server().jira().edits().putCommentProperty(KEY, "7", "handoff", "[1]");

            assertThat(server().requests())
                    .extracting(LoggedRequest::getBodyAsString)
                    .containsExactly("{\"state\":\"offered\"}", "[1]");
        }

        @Test
        void property_that_jira_would_refuse_is_not_sent() {
            String long_ = "\"" + "x".repeat(EntityProperty.LONGEST) + "\"";

            assertThatThrownBy(() -> server().jira().edits().putProperty(KEY, "handoff", long_))
                    .isInstanceOf(TrackerException.Rejected.class)
                    .hasMessageContaining("has 32770 characters; Jira keeps at most 32768");
            assertThatThrownBy(() -> server().jira().edits().putProperty(KEY, "handoff", "{oops"))
                    .isInstanceOf(TrackerException.Rejected.class)
                    .hasMessageContaining("is not JSON");
            assertThat(server().requests()).isEmpty();
        }

        @Test
        void longest_property_is_sent() {
            server().on("PUT", "issue/HOM-1/properties/handoff", aResponse().withStatus(200));

            server().jira().edits().putProperty(KEY, "handoff", "\"" + "x".repeat(EntityProperty.LONGEST - 2) + "\"");

            assertThat(server().requests()).hasSize(1);
        }

        @Test
        void internal_comment_is_internal_from_its_first_moment_and_stays_so() {
            server().answers("POST", "issue/HOM-1/comment", 201, "{'id':'77'}");
            server().answers("PUT", "issue/HOM-1/comment/77", "{}");

            server().jira().edits().createComment(KEY, TEXT, true, Map.of());
            server().jira().edits().updateComment(KEY, "77", TEXT, true);

            assertThat(server().requests())
                    .allSatisfy(sent -> assertThat(
                                    JiraServer.json(sent).getAsJsonObject().get("properties"))
                            .isEqualTo(JiraServer.json("[{'key':'sd.public.comment','value':{'internal':true}}]")));
        }

        @Test
        void comment_without_an_id_may_have_been_written() {
            server().answers("POST", "issue/HOM-1/comment", 201, "{}");

            assertThatThrownBy(() -> server().jira().edits().createComment(KEY, TEXT, false, Map.of()))
                    .isInstanceOf(TrackerException.Unreachable.class)
                    .hasMessageContaining("the new comment's id");
        }

        @Test
        void ticket_is_moved_by_a_transition_it_offers() {
            server().answers(
                            "GET",
                            "issue/HOM-1/transitions",
                            "{'transitions':[{'id':'31','name':'Start','to':{'name':'Doing'}}]}");
            server().on("POST", "issue/HOM-1/transitions", aResponse().withStatus(204));

            Transitions.Transition start = server().jira().transitions().of(KEY).get(0);
            server().jira().transitions().move(KEY, start.id());

            assertThat(start).isEqualTo(new Transitions.Transition("31", "Start", "Doing"));
            assertThat(JiraServer.json(server().only("POST", "issue/HOM-1/transitions")))
                    .isEqualTo(JiraServer.json("{'transition':{'id':'31'}}"));
        }

        @Test
        void ticket_is_moved_to_a_status_or_by_the_name_of_a_way_there() {
            server().answers(
                            "GET",
                            "issue/HOM-1/transitions",
                            "{'transitions':[{'id':'21','name':'Refine','to':{'name':'In Refinement'}},"
                                    + "{'id':'31','name':'in refinement','to':{'name':'Doing'}}]}");
            server().on("POST", "issue/HOM-1/transitions", aResponse().withStatus(204));

            assertThat(server().jira().tickets().leadsTo(KEY, "in refinement")).isEqualTo("In Refinement");
            assertThat(server().jira().tickets().leadsTo(KEY, "Refine")).isEqualTo("In Refinement");
            assertThat(server().jira().tickets().leadsTo(KEY, "Done")).isNull();
            server().jira().edits().move(KEY, "In refinement");

            assertThat(JiraServer.json(server().only("POST", "issue/HOM-1/transitions")))
                    .isEqualTo(JiraServer.json("{'transition':{'id':'21'}}"));
        }

        @Test
        void a_way_that_is_not_offered_is_a_refusal_that_names_it() {
            server().answers("GET", "issue/HOM-1/transitions", "{'transitions':[]}");

            assertThatThrownBy(() -> server().jira().edits().move(KEY, "In Refinement"))
                    .isInstanceOf(TrackerException.Rejected.class)
                    .hasMessage("HOM-1: its workflow offers us no way to \"In Refinement\" now");
        }

        private static RemoteLink link(String globalId) {
            return new RemoteLink(null, globalId, "https://a.example/x?y=1&z", "ICOBS", "What it asks");
        }
    }

    @Nested
    class Cloud extends Both {

        @RegisterExtension
        final JiraServer server = JiraServer.cloud();

        @Override
        JiraServer server() {
            return server;
        }

        @Test
        void comment_is_created_in_adf_with_its_properties() {
            server.answers("POST", "issue/HOM-1/comment", 201, "{'id':'77'}");

            String id = server.jira().edits().createComment(KEY, TEXT, false, Map.of("handoff", "{\"hash\":1}"));

            assertThat(id).isEqualTo("77");
            JsonObject sent =
                    JiraServer.json(server.only("POST", "issue/HOM-1/comment")).getAsJsonObject();
            assertThat(sent.get("body")).isEqualTo(ADF);
            AdfSchema.assertValid(sent.getAsJsonObject("body"));
            assertThat(sent.get("properties")).isEqualTo(JiraServer.json("[{'key':'handoff','value':{'hash':1}}]"));
        }

        @Test
        void comment_is_updated_without_notifying_anybody() {
            server.answers("PUT", "issue/HOM-1/comment/77", "{}");

            server.jira().edits().updateComment(KEY, "77", TEXT, false);

            LoggedRequest sent = server.only("PUT", "issue/HOM-1/comment/77");
            assertThat(sent.queryParameter("notifyUsers").firstValue()).isEqualTo("false");
            assertThat(JiraServer.json(sent).getAsJsonObject().keySet()).containsExactly("body");
        }

        @Test
        void comment_that_addresses_somebody_anew_notifies() {
            server.answers("PUT", "issue/HOM-1/comment/77", "{}");

            server.jira().edits().updateCommentAndNotify(KEY, "77", TEXT, false);

            LoggedRequest sent = server.only("PUT", "issue/HOM-1/comment/77");
            assertThat(sent.queryParameter("notifyUsers").firstValue()).isEqualTo("true");
            assertThat(server.jira().notifiesOnEdit()).isTrue();
        }

        @Test
        void links_carry_the_configured_icon() {
            server.answers("POST", "issue/HOM-1/remotelink", "{}");
            JiraSettings plain = server.settings();
            JiraSettings settings = new JiraSettings(
                    plain.name(),
                    plain.dialect(),
                    plain.api(),
                    plain.browse(),
                    plain.credentials(),
                    plain.fields(),
                    plain.properties(),
                    plain.timeout(),
                    null,
                    URI.create("https://handoff.example/icon.png"),
                    false);

            try (Jira jira = server.open(settings)) {
                jira.edits().putRemoteLink(KEY, Both.link("handoff:icobs"));
            }

            assertThat(server.only("POST", "issue/HOM-1/remotelink").getBodyAsString())
                    .contains("\"icon\":{\"url16x16\":\"https://handoff.example/icon.png\",\"title\":\"Handoff\"}");
        }
    }

    @Nested
    class DataCenter extends Both {

        @RegisterExtension
        final JiraServer server = JiraServer.dataCenter();

        @Override
        JiraServer server() {
            return server;
        }

        @Test
        void comment_is_created_in_wiki_markup_with_its_properties() {
            server.answers("POST", "issue/HOM-1/comment", 201, "{'id':'77'}");

            assertThat(server.jira().edits().createComment(KEY, TEXT, false, Map.of("handoff", "{\"hash\":1}")))
                    .isEqualTo("77");
            assertThat(JiraServer.json(server.only("POST", "issue/HOM-1/comment")))
                    .isEqualTo(JiraServer.json(
                            "{'body':'h2. Hello','properties':[{'key':'handoff','value':{'hash':1}}]}"));
        }

        @Test
        void comment_is_updated_without_a_parameter_that_data_center_does_not_know() {
            server.answers("PUT", "issue/HOM-1/comment/77", "{}");

            server.jira().edits().updateComment(KEY, "77", TEXT, false);

            assertThat(server.only("PUT", "issue/HOM-1/comment/77").getUrl()).doesNotContain("notifyUsers");
        }

        @Test
        void an_edit_cannot_be_told_to_notify() {
            server.answers("PUT", "issue/HOM-1/comment/77", "{}");

            server.jira().edits().updateCommentAndNotify(KEY, "77", TEXT, false);

            assertThat(server.only("PUT", "issue/HOM-1/comment/77").getUrl()).doesNotContain("notifyUsers");
            assertThat(server.jira().notifiesOnEdit()).isFalse();
        }
    }
}
