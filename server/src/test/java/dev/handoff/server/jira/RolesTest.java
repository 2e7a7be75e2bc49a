package dev.handoff.server.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TrackerException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RolesTest {

    private static final TicketKey KEY = new TicketKey("HOM-1");
    private static final List<String> LEADS = List.of("leads");
    private static final String ROLES =
            "{'Leads':'https://elsewhere.example/rest/api/3/project/HOM/role/10360','Users':'https://x/role/10361'}";

    private static Person person(String id, String name, String... groups) {
        return new Person(id, name, "Somebody", null, null, Set.of(groups), true);
    }

    @Nested
    class OnCloud {

        @RegisterExtension
        final JiraServer server = JiraServer.cloud();

        @Test
        void somebody_holds_a_role_themselves_or_by_a_group() {
            server.answers("GET", "project/HOM/role", ROLES);
            server.answers("GET", "project/HOM/role/10360", """
                    {'name':'Leads','actors':[
                      {'type':'atlassian-user-role-actor','actorUser':{'accountId':'712020:a'}},
                      {'type':'atlassian-group-role-actor','name':'product-leads','actorGroup':{'name':'product-leads'}}]}""");

            assertThat(held(person("712020:a", null))).containsExactly("Leads");
            assertThat(held(person("712020:b", null, "Product-Leads"))).containsExactly("Leads");
            assertThat(held(person("712020:c", null, "engineers"))).isEmpty();
            assertThat(server.all("GET", "project/HOM/role/10361")).isEmpty();
        }

        @Test
        void what_jira_refuses_to_tell_nobody_holds() {
            server.answers("GET", "project/HOM/role", 403, "{}");

            assertThat(held(person("712020:a", null))).isEmpty();
        }

        @Test
        void a_jira_that_is_away_is_asked_again_later() {
            server.answers("GET", "project/HOM/role", 503, "{}");

            assertThatThrownBy(() -> held(person("712020:a", null))).isInstanceOf(TrackerException.Unreachable.class);
        }

        private Set<String> held(Person person) {
            return server.jira().roles().held(person, KEY, LEADS);
        }
    }

    @Nested
    class OnDataCenter {

        @RegisterExtension
        final JiraServer server = JiraServer.dataCenter();

        @Test
        void somebody_is_known_by_login_name() {
            server.answers("GET", "project/HOM/role", ROLES);
            server.answers("GET", "project/HOM/role/10360", """
                    {'actors':[{'type':'atlassian-user-role-actor','name':'anna'},
                      {'type':'atlassian-group-role-actor','name':'leeds'}]}""");

            assertThat(held(person("JIRAUSER1", "anna"))).containsExactly("Leads");
            assertThat(held(person("JIRAUSER2", "ben", "leeds"))).containsExactly("Leads");
            assertThat(held(person("JIRAUSER3", "leeds"))).isEmpty();
        }

        private Set<String> held(Person person) {
            return server.jira().roles().held(person, KEY, LEADS);
        }
    }
}
