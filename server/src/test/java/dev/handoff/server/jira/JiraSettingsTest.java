package dev.handoff.server.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.jira.JiraSettings.Credentials;
import dev.handoff.server.jira.JiraSettings.Dialect;
import dev.handoff.server.ticket.TicketKey;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JiraSettingsTest {

    private static final Credentials TOKEN = new Credentials.Bearer("t0ken");

    @ParameterizedTest
    @CsvSource({
        "CLOUD, https://firm.atlassian.net",
        "CLOUD, https://firm.atlassian.net/",
        "CLOUD, https://api.atlassian.com/ex/jira/11223344-a1b2-3b33-c444-def123456789",
        "DC, https://jira.firm.example/jira",
        "DC, http://127.0.0.1:8090",
        "DC, http://jira_server:8080"
    })
    void address_of_a_jira_is_fine(Dialect dialect, URI api) {
        assertThatCode(settings(dialect, api, TOKEN)::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "CLOUD, firm.atlassian.net, 'write an address such as https://'",
        "CLOUD, ftp://firm.example, 'write an address such as https://'",
        "CLOUD, https://firm.atlassian.net/rest/api/3, 'leave out the path from /rest'",
        "CLOUD, https://firm.atlassian.net/browse/HOM-1, 'leave out the path from /rest, /browse'",
        "CLOUD, https://firm.atlassian.net?x=1, 'leave out everything from'",
        "CLOUD, https://api.atlassian.com/, 'write https://api.atlassian.com/ex/jira/<cloud id>'",
        "DC, https://firm.atlassian.net, 'this is a Jira Cloud: set its type to cloud'"
    })
    void address_that_cannot_work_is_explained(Dialect dialect, URI api, String remedy) {
        assertThatThrownBy(settings(dialect, api, TOKEN)::check)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("tracker 'firm'", "url '" + api + "'", remedy);
    }

    @Test
    void gateway_is_no_address_for_people() {
        URI gateway = URI.create("https://api.atlassian.com/ex/jira/1");
        JiraSettings settings = new JiraSettings(
                "firm", Dialect.CLOUD, gateway, gateway, TOKEN, List.of(), Set.of(), Duration.ofSeconds(30));

        assertThatThrownBy(settings::check)
                .hasMessageContaining(
                        "browseUrl 'https://api.atlassian.com/ex/jira/1' makes no sense; people cannot open");
    }

    @Test
    void password_in_an_address_is_refused_and_not_repeated() {
        assertThatThrownBy(settings(Dialect.DC, URI.create("https://bot:hunter2@jira.example"), TOKEN)::check)
                .hasMessageContaining("url at jira.example holds a user or password")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'is not set'",
        "'${JIRA_TOKEN}', 'is its environment variable set?'",
        "' s3cret', 'has spaces around it'",
        "'s3\ncret', 'a line break in it'"
    })
    void unusable_token_is_explained_and_not_shown(String token, String remedy) {
        assertThatThrownBy(
                        settings(Dialect.DC, URI.create("https://jira.example"), new Credentials.Bearer(token))::check)
                .hasMessageContainingAll("the token", remedy)
                .hasMessageNotContaining("cret");
    }

    @Test
    void user_with_a_colon_cannot_sign_in() {
        Credentials colon = new Credentials.Basic("a:b", "t");

        assertThatThrownBy(settings(Dialect.CLOUD, URI.create("https://firm.atlassian.net"), colon)::check)
                .hasMessageContaining("basic sign-in cannot send");
    }

    @Test
    void names_fields_properties_and_timeouts_are_checked() {
        assertThatThrownBy(with("my jira", "customfield_1", "handoff", 30)::check)
                .hasMessageContaining("'my jira'");
        assertThatThrownBy(with("firm", "Team name", "handoff", 30)::check)
                .hasMessageContaining("contextFields 'Team name' makes no sense; name fields by their id");
        assertThatThrownBy(with("firm", "customfield_1", "a,b", 30)::check).hasMessageContaining("properties 'a,b'");
        assertThatThrownBy(with("firm", "customfield_1", "handoff", 0)::check)
                .hasMessageContaining("timeoutSeconds '0' makes no sense; choose between 1 and 300");
        assertThatCode(with("firm", "customfield_1", "handoff", 30)::check).doesNotThrowAnyException();
    }

    @Test
    void page_of_a_ticket_is_under_the_browse_address() {
        JiraSettings settings = settings(Dialect.CLOUD, URI.create("https://api.atlassian.com/ex/jira/1"), TOKEN);

        assertThat(settings.page(new TicketKey("HOM-1"))).hasToString("https://firm.example/browse/HOM-1");
    }

    @Test
    void opening_checks() {
        JiraSettings settings = settings(Dialect.CLOUD, URI.create("ftp://firm.example"), TOKEN);

        assertThatThrownBy(() -> Jira.open(settings, InstantSource.system()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secrets_are_never_printed() {
        assertThat(new Credentials.Basic("bot", "s3cret").toString() + TOKEN).doesNotContain("s3cret", "t0ken");
    }

    private static JiraSettings settings(Dialect dialect, URI api, Credentials credentials) {
        return new JiraSettings(
                "firm",
                dialect,
                api,
                URI.create("https://firm.example"),
                credentials,
                List.of("customfield_10101"),
                Set.of("handoff"),
                Duration.ofSeconds(30));
    }

    private static JiraSettings with(String name, String field, String property, int seconds) {
        return new JiraSettings(
                name,
                Dialect.CLOUD,
                URI.create("https://firm.atlassian.net"),
                URI.create("https://firm.atlassian.net"),
                TOKEN,
                List.of(field),
                Set.of(property),
                Duration.ofSeconds(seconds));
    }
}
