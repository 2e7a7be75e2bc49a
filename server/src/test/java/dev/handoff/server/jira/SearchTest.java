package dev.handoff.server.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.Tickets;
import dev.handoff.server.ticket.TrackerException;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    private static final String JQL = "project = HOM AND text ~ \"powódź\" ORDER BY updated";

    @Nested
    class Cloud {

        @RegisterExtension
        final JiraServer server = JiraServer.cloud();

        @Test
        void names_its_fields_and_gives_hits_with_the_next_token() {
            server.answers(
                    "POST",
                    "search/jql",
                    "{'issues':[{'id':'1','key':'HOM-1','fields':{'updated':'2026-01-31T09:15:02.123+0000'}},"
                            + "{'id':'2','key':'HOM-2'}],'nextPageToken':'t2','isLast':false}");

            Tickets.Page page = server.jira().tickets().search(JQL, null, 50);

            assertThat(page.hits())
                    .containsExactly(
                            new Tickets.Hit("1", new TicketKey("HOM-1"), Instant.parse("2026-01-31T09:15:02.123Z")),
                            new Tickets.Hit("2", new TicketKey("HOM-2"), null));
            assertThat(page.next()).isEqualTo("t2");
            JsonElement sent = JiraServer.json(server.only("POST", "search/jql"));
            assertThat(Json.string(sent, "jql")).isEqualTo(JQL);
            assertThat(Json.list(sent, "fields")).hasSize(2);
            assertThat(sent.getAsJsonObject().has("nextPageToken")).isFalse();
        }

        @Test
        void token_is_sent_back() {
            server.answers("POST", "search/jql", "{'issues':[],'nextPageToken':'t3'}");

            assertThat(server.jira().tickets().search(JQL, "t2", 50).next()).isEqualTo("t3");
            assertThat(Json.string(JiraServer.json(server.only("POST", "search/jql")), "nextPageToken"))
                    .isEqualTo("t2");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'issues':[],'nextPageToken':'t2'}",
                    "{'issues':[],'nextPageToken':'t9','isLast':true}",
                    "{'issues':[],'nextPageToken':null}",
                    "{'issues':[]}"
                },
                quoteCharacter = '`')
        void repeated_or_absent_token_ends_the_search(String page) {
            server.answers("POST", "search/jql", page);

            assertThat(server.jira().tickets().search(JQL, "t2", 50).next()).isNull();
        }

        @Test
        void never_more_than_jira_gives_is_asked_for() {
            server.answers("POST", "search/jql", "{'issues':[]}");

            server.jira().tickets().search(JQL, "t2", 1_000_000);

            assertThat(Json.integer(JiraServer.json(server.only("POST", "search/jql")), "maxResults"))
                    .isEqualTo(1_000);
        }

        @Test
        void nothing_found_is_believed_only_of_a_jira_that_knows_us() {
            server.answers("POST", "search/jql", "{'issues':[]}");
            server.answers("GET", "myself", 401, "{}");

            assertThatThrownBy(() -> server.jira().tickets().search(JQL, null, 50))
                    .isInstanceOf(TrackerException.Unauthorised.class);

            server.answers("GET", "myself", "{'accountId':'bot'}");
            assertThat(server.jira().tickets().search(JQL, null, 50).hits()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "410, Gone, removed this endpoint",
            "403, Forbidden, missing permission",
            "400, Rejected, does not accept",
            "401, Unauthorised, create a new token"
        })
        void refused_search_is_never_an_empty_one(int status, String type, String remedy) {
            server.answers("POST", "search/jql", status, "{'errorMessages':['The project HOM does not exist.']}");

            assertThatThrownBy(() -> server.jira().tickets().search(JQL, null, 50))
                    .isInstanceOf(TrackerException.class)
                    .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(type))
                    .hasMessageContainingAll("search/jql", "The project HOM does not exist.", remedy)
                    .hasMessageNotContaining("text ~");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"{}|a list of issues", "{'issues':{}}|a list of issues", "{'issues':[{'id':'1'}]}|the keys"})
        void answer_without_issues_or_keys_is_loud(String page, String promised) {
            server.answers("POST", "search/jql", page.isEmpty() ? "{}" : page);

            assertThatThrownBy(() -> server.jira().tickets().search(JQL, null, 50))
                    .isInstanceOf(TrackerException.Unreachable.class)
                    .hasMessageContaining(promised);
        }

        @Test
        void issue_with_a_key_of_no_known_shape_is_left_out() {
            server.answers("POST", "search/jql", "{'issues':[{'id':'1','key':'odd key'},{'id':'2','key':'HOM-2'}]}");

            assertThat(server.jira().tickets().search(JQL, null, 50).hits()).hasSize(1);
        }
    }

    @Nested
    class DataCenter {

        @RegisterExtension
        final JiraServer server = JiraServer.dataCenter();

        @Test
        void pages_by_offset_until_the_total() {
            server.answers(
                    "POST", "search", "{'issues':[{'id':'1','key':'HOM-1'},{'id':'2','key':'HOM-2'}],'total':3}");
            Tickets.Page first = server.jira().tickets().search(JQL, null, 2);
            server.answers("POST", "search", "{'issues':[{'id':'3','key':'HOM-3'}],'total':3}");
            Tickets.Page second = server.jira().tickets().search(JQL, first.next(), 2);

            assertThat(first.hits()).hasSize(2);
            assertThat(second.hits()).hasSize(1);
            assertThat(second.next()).isNull();
            assertThat(server.all("POST", "search"))
                    .extracting(sent -> Json.integer(JiraServer.json(sent), "startAt"))
                    .containsExactly(0, 2);
        }

        @Test
        void empty_page_ends_the_search_whatever_the_total_says() {
            server.answers("POST", "search", "{'issues':[],'total':3000}");

            assertThat(server.jira().tickets().search(JQL, "40", 20).next()).isNull();
        }

        @Test
        void page_without_total_is_followed_by_another() {
            server.answers("POST", "search", "{'issues':[{'id':'1','key':'HOM-1'}]}");

            assertThat(server.jira().tickets().search(JQL, "40", 1).next()).isEqualTo("41");
        }
    }
}
