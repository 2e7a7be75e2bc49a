package dev.handoff.server.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.handoff.server.ticket.Accounts;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.TrackerException;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who somebody is, asked of a Jira. */
class AccountsTest {

    private static final String ANNA =
            "{'accountId':'712020:a','displayName':'Anna','emailAddress':'anna@firm.example','timeZone':'Europe/Warsaw',"
                    + "'active':true,'groups':{'items':[{'name':'engineers'}]}}";

    @Nested
    class OnCloud {

        @RegisterExtension
        final JiraServer server = JiraServer.cloud();

        @Test
        void an_account_comes_with_its_groups_and_is_not_asked_for_twice() {
            server.answers("GET", "user", ANNA);
            Accounts accounts = server.jira().accounts();

            Person anna = Objects.requireNonNull(accounts.byId("712020:a"));
            assertThat(anna.groups()).containsExactly("engineers");
            assertThat(accounts.byId("712020:a")).isEqualTo(anna);
            assertThat(server.all("GET", "user")).hasSize(1);
        }

        @Test
        void an_address_is_somebody_only_where_jira_shows_exactly_that() {
            server.answers("GET", "user/search", """
                [{'accountId':'712020:x','displayName':'anna@firm.example'},
                 {'accountId':'712020:y','displayName':'Ann','emailAddress':'anna@firm.example.evil'},
                 {'accountId':'712020:a','displayName':'Anna','emailAddress':'Anna@firm.example'}]\
                """);
            server.answers("GET", "user", ANNA);

            assertThat(Objects.requireNonNull(server.jira().accounts().byEmail("anna@firm.example"))
                            .id())
                    .isEqualTo("712020:a");
        }

        @Test
        void an_address_that_two_accounts_show_is_nobody() {
            server.answers("GET", "user/search", """
                [{'accountId':'712020:x','displayName':'A','emailAddress':'anna@firm.example'},
                 {'accountId':'712020:a','displayName':'B','emailAddress':'anna@firm.example'}]\
                """);

            assertThat(server.jira().accounts().byEmail("anna@firm.example")).isNull();
        }

        @Test
        void an_unknown_account_is_nobody_and_a_jira_that_is_away_is_no_answer() {
            server.answers("GET", "user", 404, "{}");
            server.answers("GET", "user/search", 503, "{}");
            Accounts accounts = server.jira().accounts();

            assertThat(accounts.byId("712020:z")).isNull();
            assertThatThrownBy(() -> accounts.byEmail("anna@firm.example"))
                    .isInstanceOf(TrackerException.Unreachable.class);
        }
    }

    @Nested
    class OnDataCenter {

        @RegisterExtension
        final JiraServer server = JiraServer.dataCenter();

        @Test
        void an_account_is_found_by_its_key_or_else_by_its_login_name() {
            server.answers("GET", "user", 404, "{}");

            assertThat(server.jira().accounts().byId("anna")).isNull();
            assertThat(server.all("GET", "user"))
                    .extracting(LoggedRequest::getUrl)
                    .anyMatch(url -> url.contains("?key=anna&"))
                    .anyMatch(url -> url.contains("?username=anna&"));
        }
    }
}
