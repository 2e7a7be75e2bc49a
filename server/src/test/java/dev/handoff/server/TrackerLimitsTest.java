package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.access.Scope;
import dev.handoff.server.sandbox.Fault;
import dev.handoff.server.store.Await;
import org.junit.jupiter.api.Test;

/** What the operations page tells of a tracker's limits, once it has spoken of them. */
class TrackerLimitsTest {

    @Test
    void a_tracker_that_asks_us_to_slow_down_is_told_with_what_it_said() throws Exception {
        try (ActingPeople people = new ActingPeople("cloud", "advice: {newCommentsPerHour: 9}\n")) {
            Browser admin = new Browser(people.handoff);
            admin.signIn(people.token(Firm.KRAKOW, Scope.ADMIN));
            assertThat(admin.open("/operations").text())
                    .contains("answers It has said nothing of its limits 9 of 9 new comments left in this hour");

            people.firm.jira.fail(1, "GET", ".*/issue/.*", Fault.rateLimited(900));
            people.firm.handedOver("Breakdown cover on the price page", Firm.HOLLOW);
            Await.until(
                    "it is left alone", () -> admin.open("/operations").text().contains("left alone"));

            assertThat(admin.open("/operations").text())
                    .containsPattern("Left alone from \\d+ .* to .*, as it asked us to slow down")
                    .contains("It said: 0 of 100 requests left · limit reached: jira-burst-based · ");
            assertThat(admin.open("/operations", "Accept-Language", "pl").text())
                    .contains("poprosił o zwolnienie", "pozostałe zapytania: 0 z 100");
        }
    }
}
