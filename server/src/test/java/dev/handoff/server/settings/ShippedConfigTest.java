package dev.handoff.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.handoff.server.HandoffConfiguration;
import dev.handoff.server.HandoffServer;
import dev.handoff.server.access.OidcClient;
import dev.handoff.server.access.OidcSettings;
import dev.handoff.server.access.Scope;
import dev.handoff.server.command.Configurations;
import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Command;
import dev.handoff.server.handoff.LoopSettings;
import dev.handoff.server.handoff.Role;
import dev.handoff.server.handoff.Who;
import dev.handoff.server.notify.EventType;
import dev.handoff.server.notify.WebhookSettings;
import io.dropwizard.core.setup.Bootstrap;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedConfigTest {

    private static final Path ROOT = Path.of("..");
    private static final String WEBHOOK_SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Test
    void the_shipped_config_is_read_strictly() throws Exception {
        HandoffConfiguration configuration = read("");

        assertThat(configuration.checked().trackers().entries()).isEmpty();
        assertThat(configuration.places().sites()).extracting("id").containsExactly("UK", "PL");
    }

    @Test
    void every_default_in_the_code_is_the_one_in_the_file() throws Exception {
        ObjectMapper mapper = mapper();
        YAMLMapper yaml = new YAMLMapper();
        Map<?, ?> shipped = yaml.readValue(LayeredSource.shipped(), Map.class);
        Map<String, Class<?>> sections = Map.of(
                "advice", AdviceSection.class,
                "database", DatabaseSection.class,
                "history", HistorySection.class,
                "handoff", HandoffSection.class,
                "intake", IntakeSection.class,
                "learning", LearningSection.class,
                "library", LibrarySection.class,
                "links", LinksSection.class,
                "mail", MailSection.class,
                "webhooks", WebhooksSection.class);
        for (Map.Entry<String, Class<?>> section : sections.entrySet()) {
            Object fromFile = mapper.convertValue(shipped.get(section.getKey()), section.getValue());
            Object fromCode = mapper.readValue("{}", section.getValue());
            assertThat(fromFile).as(section.getKey()).usingRecursiveComparison().isEqualTo(fromCode);
        }
    }

    @Test
    void the_commented_tracker_of_the_shipped_config_can_be_uncommented() throws Exception {
        String tracker = LayeredSource.shipped()
                .lines()
                .filter(line -> line.startsWith("#  - name: firm") || line.startsWith("#    "))
                .filter(line -> !line.startsWith("#                "))
                .map(line -> line.substring(1).replaceAll("\\$\\{\\w+}", "a-secret"))
                .reduce("trackers:", (a, b) -> a + "\n" + b);

        HandoffConfiguration configuration = read(tracker);

        assertThat(configuration.checked().trackers().entries())
                .singleElement()
                .satisfies(it -> assertThat(it.dryRun()).isTrue())
                .extracting(TrackerEntry::name)
                .isEqualTo("firm");
    }

    @Test
    void the_commented_identity_provider_of_the_shipped_config_can_be_uncommented() throws Exception {
        String provider = LayeredSource.shipped()
                .lines()
                .filter(line -> line.startsWith("  # oidc:") || line.startsWith("  #   "))
                .dropWhile(line -> !line.startsWith("  # oidc:"))
                .map(line -> line.replaceFirst("# ", "").replaceAll("\\$\\{\\w+}", "a-secret"))
                .reduce("api:", (a, b) -> a + "\n" + b);

        HandoffConfiguration configuration = read(provider).checked();
        OidcSettings oidc = Objects.requireNonNull(configuration.api().oidc());

        assertThat(oidc.scopes())
                .isEqualTo(Map.of("everybody", Scope.READ, "engineers", Scope.ACT, "handoff-admins", Scope.ADMIN));
        assertThat(oidc.scopeClaim()).isEqualTo("groups");
        assertThat(configuration.oidcClient())
                .isEqualTo(new OidcClient(
                        "handoff",
                        "a-secret",
                        URI.create("https://handoff.firm.example/sign-in/oidc/return"),
                        "openid profile email"));
    }

    @Test
    void the_commented_subscriber_of_the_shipped_config_can_be_uncommented() throws Exception {
        String subscriber = LayeredSource.shipped()
                .lines()
                .dropWhile(line -> !line.startsWith("  subscribers:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  #"))
                .map(line -> line.replaceFirst("#", " ").replaceAll("\\$\\{\\w+}", WEBHOOK_SECRET))
                .reduce("webhooks:\n  subscribers:", (a, b) -> a + "\n" + b);

        WebhookSettings webhooks = read(subscriber).checked().webhooks();

        assertThat(webhooks.subscribers()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("ci");
            assertThat(it.secrets()).hasSize(2);
            assertThat(it.filter().types()).containsExactly(EventType.GAP_OPENED);
            assertThat(it.filter().teams()).containsExactly("Claims");
        });
    }

    @Test
    void a_subscriber_to_an_unknown_event_or_site_names_the_nearest_there_is() {
        String start =
                "webhooks:\n  subscribers:\n  - {name: ci, url: \"https://ci.firm.example\", secret: " + WEBHOOK_SECRET;

        assertThatThrownBy(() -> read(start + ", events: [context.gap.open]}\n"))
                .hasMessageContaining("webhooks.subscribers[0].events: \"context.gap.open\" is not known here;"
                        + " did you mean \"context.gap.opened\"?");
        assertThatThrownBy(() -> read(start + ", sites: [UKK]}\n"))
                .hasMessageContaining("webhooks.subscribers[0].sites: \"UKK\" is not known here");
        assertThatThrownBy(() -> read(start.replace("https", "http") + "}\n"))
                .hasMessageContaining("webhooks.subscribers[0].url: is not encrypted; use https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/links.md", "docs/api.md", "docs/webhooks.md"})
    void every_yaml_of_the_readme_is_read_strictly(String page) throws Exception {
        Matcher block = Pattern.compile("(?s)```yaml\\R(.*?)```").matcher(Files.readString(ROOT.resolve(page)));
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(block.group(1)
                    .replaceAll("\\$\\{\\w+WEBHOOK_SECRET}", WEBHOOK_SECRET)
                    .replaceAll("\\$\\{\\w+}", "a-secret-of-24-characters"));
        }

        assertThat(blocks).isNotEmpty();
        for (String yaml : blocks) {
            assertThat(read(yaml).checked()).isNotNull();
        }
    }

    @Test
    void what_a_person_leaves_out_the_shipped_file_says() throws Exception {
        HandoffConfiguration configuration = read("advice:\n  asks: 2\n");

        assertThat(configuration.advice().asks()).isEqualTo(2);
        assertThat(configuration.advice().muteLabel()).isEqualTo("handoff-mute");
        assertThat(configuration.places().crossings()).hasSize(2);
    }

    @Test
    void an_unknown_key_names_the_nearest_valid_one() {
        assertThatThrownBy(() -> read("advice:\n  muteLable: x\n"))
                .hasMessageContaining("advice.muteLable")
                .hasMessageContaining("muteLabel");
    }

    @Test
    void an_unknown_zone_names_key_value_and_the_nearest_valid_one() {
        assertThatThrownBy(() -> read("sites:\n  - {id: UK, zone: Europe/Lodnon}\ncrossings: []\n")
                        .checked())
                .hasMessageContaining("sites[0].zone")
                .hasMessageContaining("Europe/Lodnon")
                .hasMessageContaining("did you mean \"Europe/London\"");
    }

    @Test
    void an_unknown_holiday_calendar_is_refused_at_start() {
        assertThatThrownBy(() -> read("sites:\n  - {id: UK, zone: Europe/London, holidays: xx}\ncrossings: []\n"))
                .hasMessageContaining("sites[0]")
                .hasMessageContaining("holiday calendar 'xx'");
    }

    @Test
    void a_crossing_to_an_unknown_site_names_the_sites_there_are() {
        assertThatThrownBy(() -> read("crossings:\n  - {from: UK, to: PO}\n").checked())
                .hasMessage("crossings[0].to: \"PO\" is not known here; did you mean \"PL\"?; valid: PL, UK");
    }

    @Test
    void a_private_range_that_is_none_names_its_key_and_what_it_should_look_like() {
        assertThatThrownBy(() -> read("links:\n  allowPrivate: [10.20.0.0/99]\n"))
                .hasMessage(
                        "links.allowPrivate: \"10.20.0.0/99\" is no range of addresses; write it like 10.20.0.0/16 or"
                                + " fd12::/16");
        assertThatThrownBy(() -> read("links:\n  enabled: false\n  timeout: 5m\n"))
                .hasMessageContaining("links.timeout");
    }

    @Test
    void the_trackers_themselves_are_never_looked_at() throws Exception {
        HandoffConfiguration configuration = read("""
            trackers:
              - {name: firm, url: "https://api.atlassian.com/ex/jira/1", browseUrl: "https://firm.atlassian.net", user: a, token: b}
            """);

        assertThat(configuration.links()).isNotNull();
        assertThat(configuration.links().reach().skipped())
                .containsExactlyInAnyOrder("api.atlassian.com:443", "firm.atlassian.net:443");
        assertThat(read("links: {enabled: false}\n").links()).isNull();
    }

    @Test
    void a_right_for_an_unknown_role_names_the_roles_there_are() {
        assertThatThrownBy(() ->
                        read("handoff:\n  rights: {waive: [sending-sight]}\n").checked())
                .hasMessageContaining("handoff.rights.waive: \"sending-sight\" is not known here;"
                        + " did you mean \"sending-site\"?")
                .hasMessageContaining("group:NAME");
        assertThatThrownBy(
                        () -> read("handoff:\n  rights: {waves: [anybody]}\n").checked())
                .hasMessageContaining("handoff.rights: \"waves\" is not known here; did you mean \"waive\"?");
    }

    @Test
    void rights_contacts_and_patience_are_taken_as_written() throws Exception {
        LoopSettings settings = read("""
            handoff:
              readBackWords: 20
              rights: {mute: ["group:product-leads", "role:Administrators"]}
              owners: {REGULATION: {user: "712020:ok", name: R. Okafor, site: UK}}
              deputies: [{for: "712020:ok", user: "712020:tw", name: Tom W., site: UK}]
              absences: [{user: "712020:ok", from: 2026-12-24, until: 2026-12-31}]
              questions: {remindAfter: 4h, escalateTo: {user: "712020:pn", name: Priya N.}}
            """).checked().handoff();

        assertThat(settings.readBack().leastWords()).isEqualTo(20);
        assertThat(settings.rights().get(Command.Kind.MUTE))
                .containsExactly(new Role.Group("product-leads"), new Role.ProjectRole("Administrators"));
        assertThat(settings.rights().get(Command.Kind.WAIVE)).containsExactly(Role.Plain.SENDING_SITE);
        assertThat(settings.contacts().owners().get(Item.REGULATION).site()).isEqualTo("UK");
        assertThat(settings.contacts().deputies().get("712020:ok").who()).isEqualTo(new Who("712020:tw", "Tom W."));
        assertThat(settings.contacts().absences()).hasSize(1);
        assertThat(settings.questions().remindAfter()).isEqualTo(Duration.ofHours(4));
        assertThat(settings.questions().escalateTo()).isEqualTo(new Who("712020:pn", "Priya N."));
    }

    @Test
    void an_owner_at_an_unknown_site_is_refused_at_start() {
        assertThatThrownBy(() -> read("handoff:\n  owners: {HARM: {user: a, site: UKK}}\n")
                        .checked())
                .hasMessageContaining("handoff.owners.HARM.site: \"UKK\" is not known here; did you mean \"UK\"?");
    }

    @Test
    void a_missing_variable_is_an_error_but_not_in_a_comment() throws Exception {
        assertThat(read("# ${NOT_SET_ANYWHERE}\n").checked()).isNotNull();
        assertThatThrownBy(() -> read("intake:\n  settle: ${NOT_SET_ANYWHERE}\n"))
                .hasMessageContaining("NOT_SET_ANYWHERE");
    }

    private static HandoffConfiguration read(String yaml) throws Exception {
        return Configurations.read(bootstrap(), new LayeredSource(yaml), "config.yml");
    }

    private static ObjectMapper mapper() {
        return bootstrap().getObjectMapper();
    }

    private static Bootstrap<HandoffConfiguration> bootstrap() {
        HandoffServer server = new HandoffServer();
        Bootstrap<HandoffConfiguration> bootstrap = new Bootstrap<>(server);
        server.initialize(bootstrap);
        return bootstrap;
    }
}
