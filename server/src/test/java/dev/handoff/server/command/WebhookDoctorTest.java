package dev.handoff.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.HandoffConfiguration;
import dev.handoff.server.HandoffServer;
import dev.handoff.server.audit.By;
import dev.handoff.server.notify.DeliveryBook;
import dev.handoff.server.notify.Postman;
import dev.handoff.server.notify.WebhookSettings;
import dev.handoff.server.settings.LayeredSource;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.PostgresDeliveries;
import dev.handoff.server.store.PostgresDeliveryBook;
import dev.handoff.server.store.TestDatabase;
import io.dropwizard.core.setup.Bootstrap;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookDoctorTest {

    private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1/hook, 'problem  webhooks of ci: 127.0.0.1 is not asked: its address is private'",
        "https://10.1.2.3/hook, 'ok       webhooks of ci: 10.1.2.3 may be asked; deliveries are signed'",
        "http://10.1.2.3/hook, 'ok       webhooks of ci: 10.1.2.3 may be asked; deliveries are signed'",
        "http://8.8.8.8/hook, 'problem  webhooks of ci: 8.8.8.8 is not asked: it is not encrypted: use https'",
        "https://169.254.169.254/hook, 'problem  webhooks of ci: 169.254.169.254 is not asked: its address is private'",
        "https://nowhere.invalid/hook, 'problem  webhooks of ci: the name nowhere.invalid leads nowhere'",
    })
    void an_address_that_may_not_be_asked_is_a_problem_with_its_remedy(String url, String said) throws Exception {
        WebhookSettings settings = settings(url, SECRET);

        List<Diagnosis> found = new WebhookDoctor(settings.subscribers(), new Postman(settings)).examine(null);

        assertThat(found).singleElement().asString().startsWith(said);
    }

    @Test
    void a_malformed_secret_is_told_with_its_key() {
        assertThatThrownBy(() -> settings("https://ci.firm.example", "topsecret"))
                .hasMessageStartingWith("webhooks.subscribers[0].secret: does not begin with whsec_")
                .message()
                .doesNotContain("topsecret");
    }

    @Test
    void a_subscriber_that_is_paused_or_gone_is_a_warning() throws Exception {
        WebhookSettings settings = settings("https://10.1.2.3/hook", SECRET);
        try (Database database = TestDatabase.fresh()) {
            new PostgresDeliveries(database).know(settings.subscribers());
            DeliveryBook book = new PostgresDeliveryBook(database);
            book.pause("ci", By.SERVICE, Instant.parse("2026-11-16T09:00:00Z"));

            assertThat(new WebhookDoctor(settings.subscribers(), new Postman(settings)).examine(book))
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("warning  webhooks of ci: paused since 2026-11-16T09:00:00Z; 0 deliveries wait")
                    .contains("resume");
        }
    }

    private static WebhookSettings settings(String url, String secret) throws Exception {
        HandoffServer server = new HandoffServer();
        Bootstrap<HandoffConfiguration> bootstrap = new Bootstrap<>(server);
        server.initialize(bootstrap);
        String yaml = "webhooks:\n  allowPrivate: [10.0.0.0/8]\n  subscribers:\n  - {name: ci, url: \"" + url
                + "\", secret: \"" + secret + "\"}\n";
        return Configurations.read(bootstrap, new LayeredSource(yaml), "config.yml")
                .webhooks();
    }
}
