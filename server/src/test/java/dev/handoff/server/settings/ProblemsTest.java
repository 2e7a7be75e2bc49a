package dev.handoff.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.handoff.server.HandoffConfiguration;
import dev.handoff.server.HandoffServer;
import dev.handoff.server.command.Configurations;
import io.dropwizard.core.setup.Bootstrap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads when their settings cannot be used. */
class ProblemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trackrs: []|config.yml: trackrs is not a key here; did you mean \"trackers\"?",
                "trackers: [{typ: cloud}]|config.yml: trackers[0].typ is not a key here; did you mean \"type\"?",
                "advice: {asks: many}|config.yml: advice.asks: a number is expected, not \"many\"",
                "advice: {dryRun: maybe}|config.yml: advice.dryRun: true or false is expected, not \"maybe\"",
                "trackers: [{tokenExpires: soon}]|config.yml: trackers[0].tokenExpires: a date like 2027-05-01 is"
                        + " expected, not \"soon\"",
                "trackers: {name: a}|config.yml: trackers: a list is expected here, not a section",
                "advice: {graceDelay: [1]}|config.yml: advice.graceDelay: a text is expected here, not a list",
                "trackers: [|config.yml: not YAML at line 1, column 12: expected the node content, but found '<stream"
                        + " end>'",
                "intake: {settle: ${NOT_SET_ANYWHERE}}|The settings use ${NOT_SET_ANYWHERE}, which has no value: set"
                        + " the variable NOT_SET_ANYWHERE, or write ${NOT_SET_ANYWHERE:-value}",
            })
    void a_problem_is_one_line_that_names_place_value_and_remedy(String yaml, String said) {
        assertThat(Problems.oneLine(problemOf(yaml))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- a|config.yml: holds no settings",
                "just words|config.yml: holds no settings",
                "intake: {settle: 2 sec}|intake.settle: \"2 sec\" is not a length of time; write it like \"30s\"",
                "advice: {asks: 9}|advice.asks: 9 is too large; the most is 3",
                "advice: {gate: {moveBack: [{projects: [HOM], to: X}]}}|advice.gate.moveBack: the gate is off; set"
                        + " advice.gate.enabled",
                "advice: {gate: {enabled: true, moveBack: [{to: X}]}}|advice.gate.moveBack[0].projects: name the"
                        + " projects",
                "advice: {gate: {enabled: true, moveBack: [{projects: [HOM]}]}}|advice.gate.moveBack[0].to: name the"
                        + " status",
                "advice: {gate: {enabled: true, projects: [HOM], moveBack: [{projects: [HOMM], to:"
                        + " X}]}}|advice.gate.moveBack[0].projects: \"HOMM\" is not known here; did you mean \"HOM\"?",
                "checklists: {returns: [{from: PL, to: UKK}]}|checklists.returns[0].to: \"UKK\" is not known here; did"
                        + " you mean \"UK\"?",
                "checklists: {returns: [{from: PL, to: PL}]}|checklists.returns[0].to: \"PL\" is where the question"
                        + " comes from",
                "learning: {mutedAboveShare: 30}|learning.mutedAboveShare: 30.0 is not a share; it lies between 0 and"
                        + " 1",
                "learning: {neverMute: [REGULATIONS]}|learning.neverMute: \"REGULATIONS\" is not known here; did you"
                        + " mean \"REGULATION\"?",
                "learning: {window: 2h}|learning.window: 7200s is too short",
                "api: {token: short}|api.token: is too short to be safe; use at least 16 characters",
                "api: {oidc: {issuer: 'https://i.example'}}|api.oidc.audience: is empty",
                "api: {oidc: {issuer: 'https://i.example', audience: handoff}}|api.oidc.scopes: is empty",
                "api: {oidc: {issuer: 'http://i.example', audience: handoff, scopes: {a: act}}}|api.oidc.issuer:"
                        + " \"http://i.example\" is not https",
                "api: {oidc: {issuer: 'https://i.example', audience: handoff, scopes: {a: atc}}}|api.oidc.scopes.a:"
                        + " \"atc\" is not known here; did you mean \"act\"?",
                "api: {oidc: {issuer: 'https://i.example', audience: h, scopes: {a: act}, clientId:"
                        + " h}}|api.oidc.redirect: is empty; write where",
                "api: {oidc: {issuer: 'https://i.example', audience: h, scopes: {a: act}, clientId: h, redirect:"
                        + " 'https://h.example/back'}}|api.oidc.redirect: \"https://h.example/back\" is no address",
                "api: {oidc: {issuer: 'https://i.example', audience: h, scopes: {a: act}, clientSecret: x}}|"
                        + "api.oidc.clientId: is empty",
                "api: {oidc: {issuer: 'https://i.example', audience: h, scopes: {a: act}, clientId: h,"
                        + " clientScopes: email}}|api.oidc.clientScopes: \"email\" lacks openid",
                "database: {url: 'jdbc:mysql://x'}|database.url: \"jdbc:mysql://x\" is not PostgreSQL",
                "mail: {host: smtp.firm.example}|mail.to: is empty",
                "mail: {host: h, to: [a@b.example], security: startls}|mail.security: \"startls\" is not known here;"
                        + " did you mean \"starttls\"?",
                "trackers: [{name: firm, url: '127.0.0.1:8090', token: x}]|trackers[0].url: \"127.0.0.1:8090\" is not"
                        + " an http or https address; it looks like https://firm.atlassian.net",
                "trackers: [{name: Our Firm, url: 'https://j.example', token: x}]|trackers[0].name: \"Our Firm\""
                        + " cannot stand in an address; use lower-case letters, digits and dashes, like \"our-firm\"",
                "trackers: [{name: firm, url: 'https://j.example'}]|trackers[0].token: is empty",
            })
    void a_value_that_cannot_be_used_names_its_key(String yaml, String beginning) {
        assertThat(Problems.oneLine(problemOf(yaml))).startsWith(beginning).doesNotContain("\n");
    }

    private static Throwable problemOf(String yaml) {
        HandoffServer server = new HandoffServer();
        Bootstrap<HandoffConfiguration> bootstrap = new Bootstrap<>(server);
        server.initialize(bootstrap);
        return catchThrowable(() -> Configurations.read(bootstrap, new LayeredSource(yaml), "config.yml"));
    }
}
